with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
  -- visits from Visits.
  visits_by_month as (
    select
      cast(date_trunc('month', visits.day) as date) as month,
      coalesce(sum(visits.persons), 0) as visits
    from sources.visits
    where visits.day < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    group by 1
  ),
  -- The first period of each group.
  visits_by_month_groups as (
    select min(month) as first_seen
    from visits_by_month
    having count(*) > 0
  ),
  -- visits_1_year_ago from Visits.
  visits_1_year_ago_by_month as (
    select
      cast(date_trunc('month', cast(visits.day + interval 1 year as date)) as date) as month,
      coalesce(sum(visits.persons), 0) as visits_1_year_ago
    from sources.visits
    where cast(visits.day + interval 1 year as date) < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    group by 1
  ),
  -- The first period of each group.
  visits_1_year_ago_by_month_groups as (
    select min(month) as first_seen
    from visits_1_year_ago_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(visits) as visits,
      sum(visits_1_year_ago) as visits_1_year_ago
    from (
      select
        month,
        visits,
        cast(null as double) as visits_1_year_ago
      from visits_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as visits,
        cast(null as double) as visits_1_year_ago
      from visits_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as visits,
        visits_1_year_ago
      from visits_1_year_ago_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as visits,
        0 as visits_1_year_ago
      from visits_1_year_ago_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, least(cast(last_day + interval 1 year as date), date '2026-11-10'), interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- visit_growth from visits, visits_1_year_ago.
  results as (
    select
      month,
      visits / nullif(visits_1_year_ago, 0) - 1 as visit_growth
    from aligned
  )
select
  month,
  visit_growth
from results
where visit_growth is not null
order by month

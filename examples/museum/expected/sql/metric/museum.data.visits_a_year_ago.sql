with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(visits_1_year_ago) as visits_1_year_ago
    from (
      select
        month,
        visits_1_year_ago
      from visits_1_year_ago_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as visits_1_year_ago
      from visits_1_year_ago_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, least(cast(last_day + interval 1 year as date), date '2026-11-10'), interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  visits_1_year_ago as visits_a_year_ago
from aligned
order by month

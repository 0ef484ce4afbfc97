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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(visits) as visits
    from (
      select
        month,
        visits
      from visits_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as visits
      from visits_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  visits
from aligned
order by month

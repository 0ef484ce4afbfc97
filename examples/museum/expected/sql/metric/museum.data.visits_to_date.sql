with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
  -- Each month by itself.
  visits_year_to_date_by_month_months as (
    select
      cast(date_trunc('month', visits.day) as date) as month,
      sum(visits.persons) as visits_year_to_date
    from sources.visits
    where visits.day < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    group by 1
  ),
  -- The first month of each group.
  visits_year_to_date_by_month_groups as (
    select min(month) as first_seen
    from visits_year_to_date_by_month_months
    having count(*) > 0
  ),
  -- Those without rows, too, from the first one of each group on.
  visits_year_to_date_by_month_all_months as (
    select
      month,
      max(visits_year_to_date) as visits_year_to_date
    from (
      select
        month,
        visits_year_to_date
      from visits_year_to_date_by_month_months
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as visits_year_to_date
      from visits_year_to_date_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- All since the start of the longer period up to each.
  visits_year_to_date_by_month_moving as (
    select
      month,
      sum(visits_year_to_date) over (partition by cast(date_trunc('year', month) as date) order by month rows between unbounded preceding and current row) as visits_year_to_date
    from visits_year_to_date_by_month_all_months
  ),
  -- visits_year_to_date from Visits.
  visits_year_to_date_by_month as (
    select
      month,
      coalesce(visits_year_to_date, 0) as visits_year_to_date
    from visits_year_to_date_by_month_moving
  )
select
  month,
  visits_year_to_date as visits_to_date
from visits_year_to_date_by_month
order by month

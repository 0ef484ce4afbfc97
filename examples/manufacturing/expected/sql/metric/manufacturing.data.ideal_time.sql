with
  -- Up to when Production has data.
  production_loaded as (
    select cast(max(production.booked_at) as date) as last_day
    from sources.production
    where production.booked_at < timestamp '2026-11-11 00:00:00'
    having count(*) > 0
  ),
  -- ideal_time from Production.
  production_by_month as (
    select
      cast(date_trunc('month', production.day) as date) as month,
      coalesce(sum(production.ideal), 0) as ideal_time
    from sources.production
    where production.day < date '2026-11-11'
      and production.day < (select last_day from production_loaded) + 1
    group by 1
  ),
  -- The first period of each group.
  production_by_month_groups as (
    select min(month) as first_seen
    from production_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(ideal_time) as ideal_time
    from (
      select
        month,
        ideal_time
      from production_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as ideal_time
      from production_by_month_groups
      cross join production_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  ideal_time
from aligned
order by month

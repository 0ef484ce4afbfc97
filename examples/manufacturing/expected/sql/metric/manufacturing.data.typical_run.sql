with
  -- Up to when Production has data.
  production_loaded as (
    select cast(max(production.booked_at) as date) as last_day
    from sources.production
    where production.booked_at < timestamp '2026-11-11 00:00:00'
    having count(*) > 0
  ),
  -- typical_run from Production.
  production_by_month as (
    select
      cast(date_trunc('month', production.day) as date) as month,
      percentile_cont(0.5) within group (order by production.ran) as typical_run
    from sources.production
    where production.day < date '2026-11-11'
      and production.day < (select last_day from production_loaded) + 1
    group by 1
  )
select
  month,
  typical_run
from production_by_month
where typical_run is not null
order by month

with
  -- Up to when Production has data.
  production_loaded as (
    select cast(max(production.booked_at) as date) as last_day
    from sources.production
    where production.booked_at < timestamp '2026-11-11 00:00:00'
    having count(*) > 0
  ),
  -- scrap, scrap_2 from Production.
  production_by_month as (
    select
      cast(date_trunc('month', production.day) as date) as month,
      coalesce(sum(production.good), 0) as scrap,
      coalesce(sum(production.made), 0) as scrap_2
    from sources.production
    where production.day < date '2026-11-11'
      and production.day < cast((select last_day from production_loaded) + interval 1 day as date)
    group by 1
  ),
  -- The first period of each group.
  production_by_month_groups as (
    select min(month) as first_seen
    from production_by_month
    having count(*) > 0
  ),
  -- repaired from Repairs.
  repairs_by_month as (
    select
      cast(date_trunc('month', repairs.month) as date) as month,
      coalesce(sum(repairs.repaired), 0) as repaired
    from sources.repairs
    where repairs.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  repairs_by_month_groups as (
    select min(month) as first_seen
    from repairs_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(scrap) as scrap,
      sum(scrap_2) as scrap_2,
      sum(repaired) as repaired
    from (
      select
        month,
        scrap,
        scrap_2,
        cast(null as double) as repaired
      from production_by_month
      union all
      select
        cast(periods."start" as date) as month,
        0 as scrap,
        0 as scrap_2,
        cast(null as double) as repaired
      from production_by_month_groups
      cross join unnest(generate_series(first_seen, (select last_day from production_loaded), interval 1 month)) as periods("start")
      union all
      select
        month,
        cast(null as double) as scrap,
        cast(null as double) as scrap_2,
        repaired
      from repairs_by_month
      union all
      select
        cast(periods."start" as date) as month,
        cast(null as double) as scrap,
        cast(null as double) as scrap_2,
        0 as repaired
      from repairs_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods("start")
    ) as parts
    group by 1
  ),
  -- The metrics.
  results as (
    select
      month,
      case when month < date '2026-01-01' then 1 - scrap / nullif(scrap_2, 0) when month >= date '2026-01-01' then 1 - (scrap - repaired) / nullif(scrap_2, 0) end as scrap
    from aligned
  )
select
  month,
  scrap
from results
where scrap is not null
order by month nulls last

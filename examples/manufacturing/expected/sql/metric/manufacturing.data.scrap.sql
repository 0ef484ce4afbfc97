with
  -- Up to when Production has data.
  production_loaded as (
    select cast(max(production.booked_at) as date) as last_day
    from sources.production
    where production.booked_at < timestamp '2026-11-11 00:00:00'
    having count(*) > 0
  ),
  -- sum_good, sum_made from Production.
  production_by_month as (
    select
      cast(date_trunc('month', production.day) as date) as month,
      coalesce(sum(production.good), 0) as sum_good,
      coalesce(sum(production.made), 0) as sum_made
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
      sum(sum_good) as sum_good,
      sum(sum_made) as sum_made,
      sum(repaired) as repaired
    from (
      select
        month,
        sum_good,
        sum_made,
        cast(null as double) as repaired
      from production_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sum_good,
        0 as sum_made,
        cast(null as double) as repaired
      from production_by_month_groups
      cross join production_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as sum_good,
        cast(null as double) as sum_made,
        repaired
      from repairs_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as sum_good,
        cast(null as double) as sum_made,
        0 as repaired
      from repairs_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- scrap from sum_good, sum_made, repaired.
  results as (
    select
      month,
      case
        when month < date '2026-01-01' then 1 - sum_good / nullif(sum_made, 0)
        when month >= date '2026-01-01' then 1 - (sum_good - repaired) / nullif(sum_made, 0)
      end as scrap
    from aligned
  )
select
  month,
  scrap
from results
where scrap is not null
order by month

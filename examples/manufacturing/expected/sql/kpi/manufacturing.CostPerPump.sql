with
  -- Up to when Production has data.
  production_loaded as (
    select cast(max(production.booked_at) as date) as last_day
    from sources.production
    where production.booked_at < timestamp '2026-11-11 00:00:00'
    having count(*) > 0
  ),
  -- manufacturing_cost from Ledger.
  ledger_by_month as (
    select
      cast(date_trunc('month', ledger.month) as date) as month,
      coalesce(sum(ledger.amount), 0) as manufacturing_cost
    from sources.ledger
    where ledger.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  ledger_by_month_groups as (
    select min(month) as first_seen
    from ledger_by_month
    having count(*) > 0
  ),
  -- good from Production.
  production_by_month as (
    select
      cast(date_trunc('month', production.day) as date) as month,
      coalesce(sum(production.good), 0) as good
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
  -- All side by side.
  aligned as (
    select
      month,
      sum(manufacturing_cost) as manufacturing_cost,
      sum(good) as good
    from (
      select
        month,
        manufacturing_cost,
        cast(null as double) as good
      from ledger_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as manufacturing_cost,
        cast(null as double) as good
      from ledger_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as manufacturing_cost,
        good
      from production_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as manufacturing_cost,
        0 as good
      from production_by_month_groups
      cross join production_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- CostPerPump from manufacturing_cost, good.
  results as (
    select
      month,
      manufacturing_cost / nullif(good, 0) as cost_per_pump
    from aligned
  )
select
  month,
  cost_per_pump
from results
where cost_per_pump is not null
order by month

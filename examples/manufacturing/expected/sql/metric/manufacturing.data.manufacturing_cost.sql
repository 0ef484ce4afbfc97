with
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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(manufacturing_cost) as manufacturing_cost
    from (
      select
        month,
        manufacturing_cost
      from ledger_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as manufacturing_cost
      from ledger_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  manufacturing_cost
from aligned
order by month

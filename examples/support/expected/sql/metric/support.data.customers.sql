with
  -- customers from Contracts.
  contracts_by_month as (
    select
      cast(date_trunc('month', contracts.month) as date) as month,
      coalesce(sum(contracts.customers), 0) as customers
    from sources.contracts
    where contracts.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  contracts_by_month_groups as (
    select min(month) as first_seen
    from contracts_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(customers) as customers
    from (
      select
        month,
        customers
      from contracts_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as customers
      from contracts_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  customers
from aligned
order by month

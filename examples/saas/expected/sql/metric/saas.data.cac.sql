with
  -- acquisition_cost from Spending.
  spending_by_month as (
    select
      cast(date_trunc('month', spending.month) as date) as month,
      coalesce(sum(spending.amount), 0) as acquisition_cost
    from sources.spending
    where spending.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  spending_by_month_groups as (
    select min(month) as first_seen
    from spending_by_month
    having count(*) > 0
  ),
  -- accounts_won from Movements.
  movements_by_month as (
    select
      cast(date_trunc('month', movements.month) as date) as month,
      coalesce(sum(movements.accounts_won), 0) as accounts_won
    from sources.movements
    where movements.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  movements_by_month_groups as (
    select min(month) as first_seen
    from movements_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(acquisition_cost) as acquisition_cost,
      sum(accounts_won) as accounts_won
    from (
      select
        month,
        acquisition_cost,
        cast(null as double) as accounts_won
      from spending_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as acquisition_cost,
        cast(null as double) as accounts_won
      from spending_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as acquisition_cost,
        accounts_won
      from movements_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as acquisition_cost,
        0 as accounts_won
      from movements_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- cac from acquisition_cost, accounts_won.
  results as (
    select
      month,
      acquisition_cost / nullif(accounts_won, 0) as cac
    from aligned
  )
select
  month,
  cac
from results
where cac is not null
order by month

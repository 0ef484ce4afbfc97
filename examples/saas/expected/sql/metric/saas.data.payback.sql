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
  -- accounts_won, mrr_at_start, accounts_at_start from Movements.
  movements_by_month as (
    select
      cast(date_trunc('month', movements.month) as date) as month,
      coalesce(sum(movements.accounts_won), 0) as accounts_won,
      coalesce(sum(movements.at_start) filter (where movements.segment <> 'test'), 0) as mrr_at_start,
      coalesce(sum(movements.accounts_at_start) filter (where movements.segment <> 'test'), 0) as accounts_at_start
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
      sum(accounts_won) as accounts_won,
      sum(mrr_at_start) as mrr_at_start,
      sum(accounts_at_start) as accounts_at_start
    from (
      select
        month,
        acquisition_cost,
        cast(null as double) as accounts_won,
        cast(null as double) as mrr_at_start,
        cast(null as double) as accounts_at_start
      from spending_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as acquisition_cost,
        cast(null as double) as accounts_won,
        cast(null as double) as mrr_at_start,
        cast(null as double) as accounts_at_start
      from spending_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as acquisition_cost,
        accounts_won,
        mrr_at_start,
        accounts_at_start
      from movements_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as acquisition_cost,
        0 as accounts_won,
        0 as mrr_at_start,
        0 as accounts_at_start
      from movements_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- payback from acquisition_cost, accounts_won, mrr_at_start, accounts_at_start.
  results as (
    select
      month,
      acquisition_cost / nullif(accounts_won, 0) / nullif(mrr_at_start / nullif(accounts_at_start, 0), 0) as payback
    from aligned
  )
select
  month,
  payback
from results
where payback is not null
order by month

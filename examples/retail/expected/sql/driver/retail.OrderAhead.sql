with
  -- order_ahead, entered in data/order_ahead.csv.
  order_ahead_entered as (
    select
      entered.period_start as month,
      entered."value" as order_ahead
    from entered.data_order_ahead as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(order_ahead) as order_ahead
    from order_ahead_entered
    group by 1
  )
select
  month,
  order_ahead
from aligned
where order_ahead is not null
order by month

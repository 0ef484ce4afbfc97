with
  -- stock_worth, entered in data/stock_closed.csv.
  stock_worth_entered as (
    select
      entered.period_start as quarter,
      entered."value" as stock_worth
    from entered.data_stock_closed as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      quarter,
      max(stock_worth) as stock_worth
    from stock_worth_entered
    group by 1
  )
select
  quarter,
  stock_worth
from aligned
where stock_worth is not null
order by quarter

with
  -- The last rows of each item are in place 1.
  stock_latest_by_month_ranked as (
    select
      cast(date_trunc('month', stock.counted_on) as date) as month,
      stock.worth as stock,
      rank() over (partition by cast(date_trunc('month', stock.counted_on) as date), stock.store_id, stock.department order by stock.counted_on desc) as place
    from sources.stock
    where stock.counted_on < date '2026-11-01'
  ),
  -- stock from Stock.
  stock_latest_by_month as (
    select
      month,
      sum(stock) as stock
    from stock_latest_by_month_ranked
    where place = 1
    group by 1
  )
select
  month,
  stock
from stock_latest_by_month
where stock is not null
order by month

with
  -- sales, revenue, units from Sales.
  sales_total as (
    select
      count(*) as sales,
      coalesce(sum(sales.amount), 0) as revenue,
      coalesce(sum(sales.units), 0) as units
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    having count(*) > 0
  )
select
  sales,
  revenue / nullif(units, 0) as price
from sales_total

with
  -- The last row of each group is in place 1.
  sales_last_by_month_ranked as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      sales.revenue as last_sale,
      row_number() over (partition by cast(date_trunc('month', sales.day) as date) order by sales.day desc, sales.store_id desc, sales.department desc, sales.revenue desc) as place
    from sources.sales
    where sales.revenue is not null
      and sales.day < date '2026-11-09'
  ),
  -- last_sale from Sales.
  sales_last_by_month as (
    select
      month,
      max(last_sale) as last_sale
    from sales_last_by_month_ranked
    where place = 1
    group by 1
  )
select
  month,
  last_sale
from sales_last_by_month
order by month

with
  -- The first row of each group is in place 1.
  sales_first_by_month_ranked as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      sales.revenue as first_sale,
      row_number() over (partition by cast(date_trunc('month', sales.day) as date) order by sales.day, sales.store_id, sales.department, sales.revenue) as place
    from sources.sales
    where sales.revenue is not null
      and sales.day < date '2026-11-09'
  ),
  -- first_sale from Sales.
  sales_first_by_month as (
    select
      month,
      max(first_sale) as first_sale
    from sales_first_by_month_ranked
    where place = 1
    group by 1
  )
select
  month,
  first_sale
from sales_first_by_month
order by month

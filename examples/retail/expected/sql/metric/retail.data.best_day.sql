with
  -- best_day from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      max(sales.revenue) as best_day
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  )
select
  month,
  best_day
from sales_by_month
where best_day is not null
order by month

with
  -- revenue, receipts from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      coalesce(sum(sales.revenue), 0) as revenue,
      coalesce(sum(sales.receipts), 0) as receipts
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select min(month) as first_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(revenue) as revenue,
      sum(receipts) as receipts
    from (
      select
        month,
        revenue,
        receipts
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as revenue,
        0 as receipts
      from sales_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- Basket from revenue, receipts.
  results as (
    select
      month,
      revenue / nullif(receipts, 0) as basket
    from aligned
  )
select
  month,
  basket
from results
where basket is not null
order by month

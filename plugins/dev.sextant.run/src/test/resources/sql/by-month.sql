with
  -- sales, mean_amount from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', sales.sold_at))) as date) as month,
      count(*) as sales,
      avg(sales.amount) as mean_amount
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    group by 1
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select min(month) as first_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- The last period with data.
  sales_by_month_last as (
    select max(month) as last_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(sales) as sales,
      max(mean_amount) as mean_amount
    from (
      select
        month,
        sales,
        mean_amount
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sales,
        cast(null as double) as mean_amount
      from sales_by_month_groups
      cross join sales_by_month_last
      cross join unnest(generate_series(first_seen, last_seen, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  sales,
  mean_amount
from aligned
order by month

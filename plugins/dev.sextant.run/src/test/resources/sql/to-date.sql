with
  -- Up to when Sales has data.
  sales_loaded as (
    select cast(timezone('Europe/Berlin', timezone('UTC', max(sales.sold_at))) as date) as last_day
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    having count(*) > 0
  ),
  -- Each month by itself.
  sales_year_to_date_by_month_months as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', sales.sold_at))) as date) as month,
      sum(sales.amount) as revenue_year_to_date
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    group by 1
  ),
  -- The first month of each group.
  sales_year_to_date_by_month_groups as (
    select min(month) as first_seen
    from sales_year_to_date_by_month_months
    having count(*) > 0
  ),
  -- Those without rows, too, from the first one of each group on.
  sales_year_to_date_by_month_all_months as (
    select
      month,
      max(revenue_year_to_date) as revenue_year_to_date
    from (
      select
        month,
        revenue_year_to_date
      from sales_year_to_date_by_month_months
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as revenue_year_to_date
      from sales_year_to_date_by_month_groups
      cross join sales_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- All since the start of the longer period up to each.
  sales_year_to_date_by_month_moving as (
    select
      month,
      sum(revenue_year_to_date) over (partition by cast(date_trunc('year', month) as date) order by month rows between unbounded preceding and current row) as revenue_year_to_date
    from sales_year_to_date_by_month_all_months
  ),
  -- revenue_year_to_date from Sales.
  sales_year_to_date_by_month as (
    select
      month,
      coalesce(revenue_year_to_date, 0) as revenue_year_to_date
    from sales_year_to_date_by_month_moving
  )
select
  month,
  revenue_year_to_date as year_to_date
from sales_year_to_date_by_month
order by month

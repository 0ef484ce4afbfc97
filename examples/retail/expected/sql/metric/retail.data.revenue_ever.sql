with
  -- Each month by itself.
  sales_all_time_by_month_months as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      sum(sales.revenue) as revenue_all_time
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first month of each group.
  sales_all_time_by_month_groups as (
    select min(month) as first_seen
    from sales_all_time_by_month_months
    having count(*) > 0
  ),
  -- Those without rows, too, from the first one of each group on.
  sales_all_time_by_month_all_months as (
    select
      month,
      max(revenue_all_time) as revenue_all_time
    from (
      select
        month,
        revenue_all_time
      from sales_all_time_by_month_months
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as revenue_all_time
      from sales_all_time_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- All up to each.
  sales_all_time_by_month_moving as (
    select
      month,
      sum(revenue_all_time) over (order by month rows between unbounded preceding and current row) as revenue_all_time
    from sales_all_time_by_month_all_months
  ),
  -- revenue_all_time from Sales.
  sales_all_time_by_month as (
    select
      month,
      coalesce(revenue_all_time, 0) as revenue_all_time
    from sales_all_time_by_month_moving
  )
select
  month,
  revenue_all_time as revenue_ever
from sales_all_time_by_month
order by month

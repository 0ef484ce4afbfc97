with
  -- Since when Sales has data.
  sales_begun as (
    select min(sales.day) as first_day
    from sources.sales
    having count(*) > 0
  ),
  -- Periods and their ends.
  sales_at_start_of_month_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      cast(date_trunc('month', cast(periods.begins as date)) as date) + 1 as frame_end
    from sales_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on.
  sales_at_start_of_month_by_month_frames as (
    select
      month,
      frame_end,
      frame_end - 1 as frame_start
    from sales_at_start_of_month_by_month_periods
  ),
  -- Each day by itself.
  sales_at_start_of_month_by_month_days as (
    select
      sales.day as on_day,
      sum(sales.revenue) as revenue_at_start_of_month
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- revenue_at_start_of_month from Sales.
  sales_at_start_of_month_by_month as (
    select
      periods.month,
      coalesce(sum(days.revenue_at_start_of_month), 0) as revenue_at_start_of_month
    from sales_at_start_of_month_by_month_frames as periods
    join sales_at_start_of_month_by_month_days as days
      on days.on_day >= periods.frame_start
      and days.on_day < periods.frame_end
    group by 1
  ),
  -- When each group was first seen.
  sales_at_start_of_month_by_month_groups as (
    select min(sales.day) as first_seen
    from sources.sales
    where sales.day < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(revenue_at_start_of_month) as revenue_at_start_of_month
    from (
      select
        month,
        revenue_at_start_of_month
      from sales_at_start_of_month_by_month
      union all
      select
        periods.month,
        0 as revenue_at_start_of_month
      from sales_at_start_of_month_by_month_frames as periods
      join sales_at_start_of_month_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  revenue_at_start_of_month as opening_revenue
from aligned
order by month

with
  -- Since when Sales has data.
  sales_begun as (
    select min(sales.day) as first_day
    from sources.sales
    having count(*) > 0
  ),
  -- Periods and their ends.
  sales_last_28_days_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from sales_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on; those with too little history are left out.
  sales_last_28_days_by_month_frames as (
    select
      month,
      frame_end,
      frame_end - 28 as frame_start
    from sales_last_28_days_by_month_periods
    where frame_end - 28 >= (select first_day from sales_begun)
  ),
  -- Each day by itself.
  sales_last_28_days_by_month_days as (
    select
      sales.day as on_day,
      sum(sales.revenue) as revenue_last_28_days
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- revenue_last_28_days from Sales.
  sales_last_28_days_by_month as (
    select
      periods.month,
      coalesce(sum(days.revenue_last_28_days), 0) as revenue_last_28_days
    from sales_last_28_days_by_month_frames as periods
    join sales_last_28_days_by_month_days as days
      on days.on_day >= periods.frame_start
      and days.on_day < periods.frame_end
    group by 1
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(revenue_last_28_days) as revenue_last_28_days
    from (
      select
        month,
        revenue_last_28_days
      from sales_last_28_days_by_month
      union all
      select
        periods.month,
        0 as revenue_last_28_days
      from sales_last_28_days_by_month_frames as periods
    ) as parts
    group by 1
  )
select
  month,
  revenue_last_28_days as revenue_four_weeks
from aligned
order by month

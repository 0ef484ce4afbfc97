with
  -- Since when Sales has data.
  sales_begun as (
    select min(sales.day) as first_day
    from sources.sales
    having count(*) > 0
  ),
  -- Periods and their ends.
  sales_all_time_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from sales_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- Each day by itself.
  sales_all_time_by_month_days as (
    select
      sales.day as on_day,
      sum(sales.revenue) as revenue_all_time
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- revenue_all_time from Sales.
  sales_all_time_by_month as (
    select
      periods.month,
      coalesce(sum(days.revenue_all_time), 0) as revenue_all_time
    from sales_all_time_by_month_periods as periods
    join sales_all_time_by_month_days as days on days.on_day < periods.frame_end
    group by 1
  ),
  -- When each group was first seen.
  sales_all_time_by_month_groups as (
    select min(sales.day) as first_seen
    from sources.sales
    where sales.day < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(revenue_all_time) as revenue_all_time
    from (
      select
        month,
        revenue_all_time
      from sales_all_time_by_month
      union all
      select
        periods.month,
        0 as revenue_all_time
      from sales_all_time_by_month_periods as periods
      join sales_all_time_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  revenue_all_time as revenue_ever
from aligned
order by month

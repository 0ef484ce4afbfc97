with
  -- Since when Sales has data.
  sales_begun as (
    select min(sales.day) as first_day
    from sources.sales
    having count(*) > 0
  ),
  -- Each period of Trade with its first and last day.
  trade_period_periods as (
    select
      trade_days.period as calendar_period,
      min(trade_days.day) as first_day
    from sources.trade_days
    where trade_days.period is not null
      and trade_days.day is not null
    group by 1
  ),
  -- The days of Trade, each with its period and place.
  trade_period_days as (
    select
      trade_days.day as calendar_day,
      trade_period_order.first_day
    from sources.trade_days
    join trade_period_periods as trade_period_order on trade_period_order.calendar_period = trade_days.period
    where trade_days.period is not null
      and trade_days.day is not null
  ),
  -- The first day of each day's period.
  trade_period_starts as (
    select
      trade_period_days.calendar_day,
      trade_period_days.first_day as found_day
    from trade_period_days
  ),
  -- Periods and their ends.
  sales_trade_period_to_date_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from sales_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on.
  sales_trade_period_to_date_by_month_frames as (
    select
      month,
      frame_end,
      trade_period_starts.found_day as frame_start
    from sales_trade_period_to_date_by_month_periods
    join trade_period_starts on trade_period_starts.calendar_day = frame_end - 1
  ),
  -- Each day by itself.
  sales_trade_period_to_date_by_month_days as (
    select
      sales.day as on_day,
      sum(sales.revenue) as revenue_trade_period_to_date
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- revenue_trade_period_to_date from Sales.
  sales_trade_period_to_date_by_month as (
    select
      periods.month,
      coalesce(sum(days.revenue_trade_period_to_date), 0) as revenue_trade_period_to_date
    from sales_trade_period_to_date_by_month_frames as periods
    join sales_trade_period_to_date_by_month_days as days
      on days.on_day >= periods.frame_start
      and days.on_day < periods.frame_end
    group by 1
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(revenue_trade_period_to_date) as revenue_trade_period_to_date
    from (
      select
        month,
        revenue_trade_period_to_date
      from sales_trade_period_to_date_by_month
      union all
      select
        periods.month,
        0 as revenue_trade_period_to_date
      from sales_trade_period_to_date_by_month_frames as periods
    ) as parts
    group by 1
  )
select
  month,
  revenue_trade_period_to_date as trade_revenue
from aligned
order by month

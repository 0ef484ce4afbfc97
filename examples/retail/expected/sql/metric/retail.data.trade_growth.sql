with
  -- revenue from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      coalesce(sum(sales.revenue), 0) as revenue
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
  -- Each period of Trade with its first and last day.
  trade_period_periods as (
    select
      trade_days.period as calendar_period,
      min(trade_days.day) as first_day,
      count(trade_days.day) as number_of_days
    from sources.trade_days
    where trade_days.period is not null
      and trade_days.day is not null
    group by 1
  ),
  -- Each period of Trade and its place among them.
  trade_period_order as (
    select
      trade_period_periods.calendar_period,
      trade_period_periods.number_of_days,
      row_number() over (order by trade_period_periods.first_day) as number,
      lead(trade_period_periods.first_day) over (order by trade_period_periods.first_day) as next_day
    from trade_period_periods
  ),
  -- The days of Trade, each with its period and place.
  trade_period_days as (
    select
      trade_days.day as calendar_day,
      row_number() over (partition by trade_period_order.number order by trade_days.day) as place,
      trade_period_order.number_of_days,
      trade_period_order.number,
      trade_period_order.next_day
    from sources.trade_days
    join trade_period_order on trade_period_order.calendar_period = trade_days.period
    where trade_days.period is not null
      and trade_days.day is not null
  ),
  -- For each day the one 12 trade_periods later.
  trade_period_later_12 as (
    select
      trade_period_days.calendar_day,
      target.calendar_day as found_day
    from trade_period_days
    join trade_period_days as target
      on target.number = trade_period_days.number + 12
      and target.place = case when target.next_day is null then trade_period_days.place else least(trade_period_days.place, target.number_of_days) end
  ),
  -- The last of these days.
  trade_period_later_12_until as (
    select max(trade_period_later_12.found_day) as moved_day
    from trade_period_later_12
    where trade_period_later_12.calendar_day <= date '2026-11-08'
    having count(*) > 0
  ),
  -- Where days are moved to.
  reached_month as (
    select cast(date_trunc('month', trade_period_later_12.found_day) as date) as reached_period
    from trade_period_later_12
    group by 1
  ),
  -- revenue_12_trade_periods_ago from Sales.
  sales_12_trade_periods_ago_by_month as (
    select
      cast(date_trunc('month', trade_period_later_12.found_day) as date) as month,
      coalesce(sum(sales.revenue), 0) as revenue_12_trade_periods_ago
    from sources.sales
    join trade_period_later_12 on trade_period_later_12.calendar_day = sales.day
    where trade_period_later_12.found_day < date '2026-11-11'
      and sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  sales_12_trade_periods_ago_by_month_groups as (
    select min(month) as first_seen
    from sales_12_trade_periods_ago_by_month
    having count(*) > 0
  ),
  -- Each group in each period.
  sales_12_trade_periods_ago_by_month_each as (
    select cast(periods.begins as date) as month
    from sales_12_trade_periods_ago_by_month_groups
    cross join trade_period_later_12_until
    cross join unnest(generate_series(first_seen, least(moved_day, date '2026-11-10'), interval 1 month)) as periods(begins)
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(revenue) as revenue,
      sum(revenue_12_trade_periods_ago) as revenue_12_trade_periods_ago
    from (
      select
        month,
        revenue,
        cast(null as double) as revenue_12_trade_periods_ago
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as revenue,
        cast(null as double) as revenue_12_trade_periods_ago
      from sales_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as revenue,
        revenue_12_trade_periods_ago
      from sales_12_trade_periods_ago_by_month
      union all
      select
        month,
        cast(null as double) as revenue,
        0 as revenue_12_trade_periods_ago
      from sales_12_trade_periods_ago_by_month_each
      join reached_month on reached_month.reached_period = month
    ) as parts
    group by 1
  ),
  -- trade_growth from revenue, revenue_12_trade_periods_ago.
  results as (
    select
      month,
      revenue / nullif(revenue_12_trade_periods_ago, 0) - 1 as trade_growth
    from aligned
  )
select
  month,
  trade_growth
from results
where trade_growth is not null
order by month

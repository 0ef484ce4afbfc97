with
  -- Since when Sales has data.
  sales_begun as (
    select cast(timezone('Europe/Berlin', timezone('UTC', min(sales.sold_at))) as date) as first_day
    from sources.sales
    having count(*) > 0
  ),
  -- Up to when Sales has data.
  sales_loaded as (
    select cast(timezone('Europe/Berlin', timezone('UTC', max(sales.sold_at))) as date) as last_day
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    having count(*) > 0
  ),
  -- Periods and their ends.
  sales_last_28_days_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), (select last_day from sales_loaded) + 1) as frame_end
    from sales_begun
    cross join sales_loaded
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), last_day, interval 1 month)) as periods(begins)
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
  -- customers_28_last_28_days from Sales.
  sales_last_28_days_by_month as (
    select
      periods.month,
      count(distinct sales.customer) as customers_28_last_28_days
    from sales_last_28_days_by_month_frames as periods
    join sources.sales
      on timezone('Europe/Berlin', timezone('UTC', sales.sold_at)) >= periods.frame_start
      and timezone('Europe/Berlin', timezone('UTC', sales.sold_at)) < periods.frame_end
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    group by 1
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(customers_28_last_28_days) as customers_28_last_28_days
    from (
      select
        month,
        customers_28_last_28_days
      from sales_last_28_days_by_month
      union all
      select
        periods.month,
        0 as customers_28_last_28_days
      from sales_last_28_days_by_month_frames as periods
    ) as parts
    group by 1
  )
select
  month,
  customers_28_last_28_days as customers_28
from aligned
order by month

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
  -- Each day by itself.
  sales_last_7_days_by_day_days as (
    select
      cast(timezone('Europe/Berlin', timezone('UTC', sales.sold_at)) as date) as day,
      sales.store,
      count(*) as sales_last_7_days
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    group by 1, 2
  ),
  -- The first day of each group.
  sales_last_7_days_by_day_groups as (
    select
      store,
      min(day) as first_seen
    from sales_last_7_days_by_day_days
    group by 1
  ),
  -- Those without rows, too, from the first one of each group on.
  sales_last_7_days_by_day_all_days as (
    select
      day,
      store,
      max(sales_last_7_days) as sales_last_7_days
    from (
      select
        day,
        store,
        sales_last_7_days
      from sales_last_7_days_by_day_days
      union all
      select
        cast(periods.begins as date) as day,
        store,
        cast(null as bigint) as sales_last_7_days
      from sales_last_7_days_by_day_groups
      cross join sales_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 day)) as periods(begins)
    ) as parts
    group by 1, 2
  ),
  -- The last 7 days up to each.
  sales_last_7_days_by_day_moving as (
    select
      day,
      store,
      sum(sales_last_7_days) over (partition by store order by day rows between 6 preceding and current row) as sales_last_7_days
    from sales_last_7_days_by_day_all_days
  ),
  -- sales_last_7_days from Sales.
  sales_last_7_days_by_day as (
    select
      day,
      store,
      coalesce(sales_last_7_days, 0) as sales_last_7_days
    from sales_last_7_days_by_day_moving
    where day - 6 >= (select first_day from sales_begun)
  )
select
  day,
  store,
  sales_last_7_days as last_week
from sales_last_7_days_by_day
order by day, store nulls last

with
  -- count_sales, revenue from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      sales.store_id as item,
      count(*) as count_sales,
      coalesce(sum(sales.revenue), 0) as revenue
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1, 2
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select
      item,
      min(month) as first_seen
    from sales_by_month
    group by 1
  ),
  -- The metric of each item.
  strong_shops_items as (
    select
      month,
      item,
      max(count_sales) as count_sales,
      max(revenue) as revenue
    from (
      select
        month,
        item,
        count_sales,
        revenue
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        item,
        cast(null as bigint) as count_sales,
        cast(null as double) as revenue
      from sales_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1, 2
  ),
  -- strong_shops: items that count.
  strong_shops_counted as (
    select
      month,
      count(*) as strong_shops
    from strong_shops_items
    where coalesce(count_sales, 0) > 0
      and item is not null
      and coalesce(revenue, 0) > 100000
    group by 1
  ),
  -- Where Sales has rows, so that no item is 0.
  sales_by_month_2 as (
    select cast(date_trunc('month', sales.day) as date) as month
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  sales_by_month_groups_2 as (
    select min(month) as first_seen
    from sales_by_month_2
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(strong_shops) as strong_shops
    from (
      select
        month,
        strong_shops
      from strong_shops_counted
      union all
      select
        cast(periods.begins as date) as month,
        0 as strong_shops
      from sales_by_month_groups_2
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  strong_shops
from aligned
order by month

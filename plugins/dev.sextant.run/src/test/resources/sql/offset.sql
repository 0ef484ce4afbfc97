with
  -- sales from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', sales.sold_at))) as date) as month,
      count(*) as sales,
      max(sales.sold_at) as last_seen
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    group by 1
  ),
  -- Up to when Sales has data.
  sales_loaded as (
    select cast(timezone('Europe/Berlin', timezone('UTC', max(last_seen))) as date) as last_day
    from sales_by_month
    having count(*) > 0
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select min(month) as first_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- The last period with data.
  sales_by_month_last as (
    select max(month) as last_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- sales_1_month_ago from Sales.
  sales_1_month_ago_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', sales.sold_at)) + interval 1 month) as date) as month,
      count(*) as sales_1_month_ago
    from sources.sales
    where timezone('Europe/Berlin', timezone('UTC', sales.sold_at)) + interval 1 month < timestamp '2024-11-21 00:00:00'
    group by 1
  ),
  -- The first period of each group.
  sales_1_month_ago_by_month_groups as (
    select min(month) as first_seen
    from sales_1_month_ago_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(sales) as sales,
      sum(sales_1_month_ago) as sales_1_month_ago
    from (
      select
        month,
        sales,
        cast(null as bigint) as sales_1_month_ago
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sales,
        cast(null as bigint) as sales_1_month_ago
      from sales_by_month_groups
      cross join sales_by_month_last
      cross join unnest(generate_series(first_seen, last_seen, interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as bigint) as sales,
        sales_1_month_ago
      from sales_1_month_ago_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as bigint) as sales,
        0 as sales_1_month_ago
      from sales_1_month_ago_by_month_groups
      cross join sales_loaded
      cross join unnest(generate_series(first_seen, least(cast(last_day + interval 1 month as date), date '2024-11-20'), interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- growth from sales, sales_1_month_ago.
  results as (
    select
      month,
      sales / nullif(sales_1_month_ago, 0) - 1 as growth
    from aligned
  )
select
  month,
  growth
from results
where growth is not null
order by month

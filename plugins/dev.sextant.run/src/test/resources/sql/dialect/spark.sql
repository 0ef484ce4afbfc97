with
  -- Up to when Sales has data.
  sales_loaded as (
    select cast(max(sales.sold_at) as date) as last_day
    from sources.sales
    where sales.sold_at < timestamp_ntz '2024-11-21 00:00:00'
    having count(*) > 0
  ),
  -- north, median_amount, return_share from Sales.
  sales_by_month as (
    select
      trunc(cast(sales.sold_at as date), 'month') as month,
      coalesce(sum(sales.amount) filter (where shop.region = 'North'), 0) as north,
      percentile_cont(0.5) within group (order by sales.amount) as median_amount,
      avg(cast(cast(sales.returned as bigint) as double)) as return_share
    from sources.sales
    join sources.stores as shop on shop.store = sales.store
    where shop.size > 90
      and sales.sold_at < timestamp_ntz '2024-11-21 00:00:00'
    group by 1
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select min(month) as first_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(north) as north,
      max(median_amount) as median_amount,
      max(return_share) as return_share
    from (
      select
        month,
        north,
        median_amount,
        return_share
      from sales_by_month
      union all
      select
        periods.begins as month,
        0 as north,
        cast(null as double) as median_amount,
        cast(null as double) as return_share
      from sales_by_month_groups
      cross join sales_loaded
      cross join lateral explode(case when first_seen <= last_day then sequence(first_seen, last_day, interval 1 month) end) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  north,
  median_amount,
  return_share
from aligned
order by month

with
  -- Up to when Sales has data.
  sales_loaded as (
    select cast(max(sales.sold_at) as date) as last_day
    from sources.sales
    where sales.sold_at < '2024-11-21 00:00:00'::timestamp_ntz
    having count(*) > 0
  ),
  -- north, median_amount, return_share from Sales.
  sales_by_month as (
    select
      date_trunc('month', cast(sales.sold_at as date)) as month,
      coalesce(sum(case when shop.region = 'North' then sales.amount end), 0) as north,
      percentile_cont(0.5) within group (order by sales.amount) as median_amount,
      avg(cast(sales.returned as bigint)::double) as return_share
    from sources.sales
    join sources.stores as shop on shop.store = sales.store
    where shop.size > 90
      and sales.sold_at < '2024-11-21 00:00:00'::timestamp_ntz
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
        dateadd(month, periods.value::integer, first_seen) as month,
        0 as north,
        cast(null as double) as median_amount,
        cast(null as double) as return_share
      from sales_by_month_groups
      cross join sales_loaded
      cross join table(flatten(input => array_generate_range(0, datediff(month, first_seen, last_day) + 1, 1))) as periods
      where dateadd(month, periods.value::integer, first_seen) <= last_day
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

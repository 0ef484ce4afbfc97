with
  -- Up to when Sales has data.
  sales_loaded as (
    select cast(max(sales.sold_at) as date) as last_day
    from sources.sales
    where sales.sold_at < timestamp '2024-11-21 00:00:00'
    having count(*) > 0
  ),
  -- north, median_amount, return_share from Sales.
  sales_by_month as (
    select
      month,
      coalesce(sum(north_value), 0) as north,
      sum(median_amount_value * greatest(1 - abs(median_amount_rank - 1 - 0.5 * (median_amount_known - 1)), 0)) as median_amount,
      avg(cast(return_share_value as double)) as return_share
    from (
      select
        month,
        north_value,
        median_amount_value,
        return_share_value,
        count(median_amount_value) over (partition by month) as median_amount_known,
        row_number() over (partition by month order by case when median_amount_value is null then 1 else 0 end, median_amount_value) as median_amount_rank
      from (
        select
          cast(date_trunc('month', sales.sold_at) as date) as month,
          case when shop.region = 'North' then sales.amount end as north_value,
          sales.amount as median_amount_value,
          cast(sales.returned as bigint) as return_share_value
        from sources.sales
        join sources.stores as shop on shop.store = sales.store
        where shop.size > 90
          and sales.sold_at < timestamp '2024-11-21 00:00:00'
      ) as selected
    ) as selected
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
      cross join unnest(case when first_seen <= last_day then sequence(first_seen, last_day, interval '1' month) end) as periods(begins)
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

with recursive
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
          cast(date_format(sales.sold_at, '%Y-%m-01') as date) as month,
          case when shop.region = 'North' then sales.amount end as north_value,
          sales.amount as median_amount_value,
          cast(sales.returned as signed) as return_share_value
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
  -- The numbers of the periods, found by halving, of aligned.
  periods as (
    select
      first_seen,
      last_day,
      first_seen as first_period,
      0 as low,
      timestampdiff(month, first_seen, last_day) as high
    from (
      select
        first_seen,
        last_day
      from sales_by_month_groups
      cross join sales_loaded
    ) as bounds
    where first_seen <= last_day
    union all
    select
      first_seen,
      last_day,
      first_period,
      case when half = 0 then low else (low + high) div 2 + 1 end,
      case when half = 0 then (low + high) div 2 else high end
    from periods
    cross join (select 0 as half union all select 1) as halves
    where low < high
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
        date_add(first_period, interval low month) as month,
        0 as north,
        cast(null as double) as median_amount,
        cast(null as double) as return_share
      from periods
      where low = high
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

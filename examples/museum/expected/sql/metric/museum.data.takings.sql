with
  -- takings from Shop.
  shop_by_month as (
    select
      cast(date_trunc('month', shop.day) as date) as month,
      coalesce(sum(shop.takings), 0) as takings
    from sources.shop
    where shop.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  shop_by_month_groups as (
    select min(month) as first_seen
    from shop_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(takings) as takings
    from (
      select
        month,
        takings
      from shop_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as takings
      from shop_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  takings
from aligned
order by month

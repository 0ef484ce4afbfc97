with
  -- orders_due from Orders.
  orders_by_month as (
    select
      cast(date_trunc('month', orders.due_on) as date) as month,
      count(*) as orders_due
    from sources.orders
    where orders.due_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  orders_by_month_groups as (
    select min(month) as first_seen
    from orders_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(orders_due) as orders_due
    from (
      select
        month,
        orders_due
      from orders_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as orders_due
      from orders_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  orders_due
from aligned
order by month

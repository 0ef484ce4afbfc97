with
  -- on_time from Orders.
  orders_by_month as (
    select
      cast(date_trunc('month', orders.due_on) as date) as month,
      avg(cast(orders.shipped_on <= orders.due_on as bigint)) as on_time
    from sources.orders
    where orders.due_on < date '2026-11-09'
    group by 1
  )
select
  month,
  on_time
from orders_by_month
where on_time is not null
order by month

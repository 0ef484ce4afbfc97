with
  -- big_customers from Orders.
  orders_by_month as (
    select
      cast(date_trunc('month', orders.due_on) as date) as month,
      count(distinct orders.customer) filter (where orders.worth <> 0 and orders.worth > 20000) as big_customers
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
      sum(big_customers) as big_customers
    from (
      select
        month,
        big_customers
      from orders_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as big_customers
      from orders_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  big_customers
from aligned
order by month

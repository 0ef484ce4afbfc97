with
  -- delay from Deliveries.
  deliveries_by_month as (
    select
      cast(date_trunc('month', deliveries.due_on) as date) as month,
      avg(date_diff('day', deliveries.due_on, deliveries.arrived_on)) as delay
    from sources.deliveries
    where deliveries.due_on < date '2026-11-09'
    group by 1
  )
select
  month,
  delay
from deliveries_by_month
where delay is not null
order by month

with
  -- otif from Deliveries.
  deliveries_by_month as (
    select
      cast(date_trunc('month', deliveries.due_on) as date) as month,
      avg(cast(deliveries.arrived_on <= deliveries.due_on and deliveries.complete as bigint)) as otif
    from sources.deliveries
    where deliveries.due_on < date '2026-11-09'
    group by 1
  )
select
  month,
  otif
from deliveries_by_month
where otif is not null
order by month

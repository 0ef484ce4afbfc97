with
  -- late_spread from Deliveries.
  deliveries_by_month as (
    select
      cast(date_trunc('month', deliveries.due_on) as date) as month,
      stddev_samp(date_diff('day', deliveries.due_on, deliveries.arrived_on)) as late_spread
    from sources.deliveries
    where deliveries.due_on < date '2026-11-09'
    group by 1
  )
select
  month,
  late_spread
from deliveries_by_month
where late_spread is not null
order by month

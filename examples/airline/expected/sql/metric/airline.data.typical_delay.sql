with
  -- typical_delay from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      percentile_cont(0.5) within group (order by flights.delay) as typical_delay
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  typical_delay
from flights_by_month
where typical_delay is not null
order by month

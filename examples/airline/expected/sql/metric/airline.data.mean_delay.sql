with
  -- mean_delay from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      avg(flights.delay) as mean_delay
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  mean_delay
from flights_by_month
where mean_delay is not null
order by month

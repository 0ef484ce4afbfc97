with
  -- lateness from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      avg(flights.delay) as lateness
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
      and flights.delay > 14
    group by 1
  )
select
  month,
  lateness
from flights_by_month
order by month

with
  -- earliest from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      min(flights.delay) as earliest
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  earliest
from flights_by_month
where earliest is not null
order by month

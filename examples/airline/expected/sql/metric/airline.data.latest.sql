with
  -- latest from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      max(flights.delay) as latest
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  latest
from flights_by_month
where latest is not null
order by month

with
  -- first_wave from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      avg(cast(hour(flights.date) < 9 as bigint)) as first_wave
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  first_wave
from flights_by_month
where first_wave is not null
order by month

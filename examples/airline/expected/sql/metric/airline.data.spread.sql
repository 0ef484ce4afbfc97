with
  -- spread from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      stddev_samp(flights.delay) as spread
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  spread
from flights_by_month
where spread is not null
order by month

with
  -- very_late from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      avg(cast(flights.delay >= 120 as bigint)) as very_late
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  )
select
  month,
  very_late
from flights_by_month
where very_late is not null
order by month

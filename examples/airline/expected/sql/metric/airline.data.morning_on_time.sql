with
  -- punctual, flights from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      count(*) filter (where flights.delay <= 14 and hour(flights.date) < 9) as punctual,
      count(*) filter (where hour(flights.date) < 9) as flights
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  ),
  -- The first period of each group.
  flights_by_month_groups as (
    select min(month) as first_seen
    from flights_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(punctual) as punctual,
      sum(flights) as flights
    from (
      select
        month,
        punctual,
        flights
      from flights_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as punctual,
        0 as flights
      from flights_by_month_groups
      cross join unnest(generate_series(first_seen, date '2001-06-30', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- morning_on_time from punctual, flights.
  results as (
    select
      month,
      punctual / nullif(flights, 0) as morning_on_time
    from aligned
  )
select
  month,
  morning_on_time
from results
where morning_on_time is not null
order by month

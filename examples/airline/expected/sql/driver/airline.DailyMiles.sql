with
  -- miles from Flights.
  flights_by_month as (
    select
      cast(date_trunc('month', flights.date) as date) as month,
      coalesce(sum(flights.distance), 0) as miles
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
      sum(miles) as miles
    from (
      select
        month,
        miles
      from flights_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as miles
      from flights_by_month_groups
      cross join unnest(generate_series(first_seen, date '2001-06-30', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- DailyMiles from miles.
  results as (
    select
      month,
      miles / nullif(date_diff('day', month, least(cast(month + interval 1 month as date), date '2001-07-01')), 0) as daily_miles
    from aligned
  )
select
  month,
  daily_miles
from results
where daily_miles is not null
order by month

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
  )
select
  month,
  miles
from aligned
order by month

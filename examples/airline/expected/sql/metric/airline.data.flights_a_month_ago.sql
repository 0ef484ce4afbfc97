with
  -- flights_1_month_ago from Flights.
  flights_1_month_ago_by_month as (
    select
      cast(date_trunc('month', flights.date + interval 1 month) as date) as month,
      count(*) as flights_1_month_ago
    from sources.flights
    where flights.date + interval 1 month < timestamp '2001-07-11 00:00:00'
      and flights.date < date '2001-07-01'
    group by 1
  ),
  -- The first period of each group.
  flights_1_month_ago_by_month_groups as (
    select min(month) as first_seen
    from flights_1_month_ago_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(flights_1_month_ago) as flights_1_month_ago
    from (
      select
        month,
        flights_1_month_ago
      from flights_1_month_ago_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as flights_1_month_ago
      from flights_1_month_ago_by_month_groups
      cross join unnest(generate_series(first_seen, date '2001-07-10', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  flights_1_month_ago as flights_a_month_ago
from aligned
order by month

with
  -- sum_on_time, sum_flights from Country.
  country_by_month as (
    select
      cast(date_trunc('month', country.month) as date) as month,
      coalesce(sum(country."On time"), 0) as sum_on_time,
      coalesce(sum(country."Flights"), 0) as sum_flights
    from sources.country
    where country.month < date '2001-07-01'
    group by 1
  ),
  -- The first period of each group.
  country_by_month_groups as (
    select min(month) as first_seen
    from country_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(sum_on_time) as sum_on_time,
      sum(sum_flights) as sum_flights
    from (
      select
        month,
        sum_on_time,
        sum_flights
      from country_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sum_on_time,
        0 as sum_flights
      from country_by_month_groups
      cross join unnest(generate_series(first_seen, date '2001-06-30', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- national_on_time from sum_on_time, sum_flights.
  results as (
    select
      month,
      sum_on_time / nullif(sum_flights, 0) as national_on_time
    from aligned
  )
select
  month,
  national_on_time
from results
where national_on_time is not null
order by month

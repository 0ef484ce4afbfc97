with
  -- Since when Flights has data.
  flights_begun as (
    select cast(min(flights.date) as date) as first_day
    from sources.flights
    having count(*) > 0
  ),
  -- Periods and their ends.
  flights_last_7_days_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2001-07-01') as frame_end
    from flights_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2001-06-30', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on; those with too little history are left out.
  flights_last_7_days_by_month_frames as (
    select
      month,
      frame_end,
      frame_end - 7 as frame_start
    from flights_last_7_days_by_month_periods
    where frame_end - 7 >= (select first_day from flights_begun)
  ),
  -- Each day by itself.
  flights_last_7_days_by_month_days as (
    select
      cast(flights.date as date) as on_day,
      count(*) as flights_last_7_days
    from sources.flights
    where flights.date < timestamp '2001-07-01 00:00:00'
    group by 1
  ),
  -- flights_last_7_days from Flights.
  flights_last_7_days_by_month as (
    select
      periods.month,
      sum(days.flights_last_7_days) as flights_last_7_days
    from flights_last_7_days_by_month_frames as periods
    join flights_last_7_days_by_month_days as days
      on days.on_day >= periods.frame_start
      and days.on_day < periods.frame_end
    group by 1
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(flights_last_7_days) as flights_last_7_days
    from (
      select
        month,
        flights_last_7_days
      from flights_last_7_days_by_month
      union all
      select
        periods.month,
        0 as flights_last_7_days
      from flights_last_7_days_by_month_frames as periods
    ) as parts
    group by 1
  )
select
  month,
  flights_last_7_days as last_week
from aligned
order by month

with
  -- opening_hours from Schedule.
  schedule_by_month as (
    select
      cast(date_trunc('month', schedule.day) as date) as month,
      coalesce(sum(schedule.hours), 0) as opening_hours
    from sources.schedule
    where schedule.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  schedule_by_month_groups as (
    select min(month) as first_seen
    from schedule_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(opening_hours) as opening_hours
    from (
      select
        month,
        opening_hours
      from schedule_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as opening_hours
      from schedule_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  opening_hours
from aligned
order by month

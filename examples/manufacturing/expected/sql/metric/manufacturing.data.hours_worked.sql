with
  -- hours_worked from Hours.
  hours_by_month as (
    select
      cast(date_trunc('month', hours.month) as date) as month,
      coalesce(sum(hours.worked), 0) as hours_worked
    from sources.hours
    where hours.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  hours_by_month_groups as (
    select min(month) as first_seen
    from hours_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(hours_worked) as hours_worked
    from (
      select
        month,
        hours_worked
      from hours_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as hours_worked
      from hours_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  hours_worked
from aligned
order by month

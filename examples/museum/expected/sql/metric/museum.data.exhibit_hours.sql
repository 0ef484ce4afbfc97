with
  -- exhibit_hours from ExhibitHours.
  exhibit_hours_by_month as (
    select
      cast(date_trunc('month', exhibit_hours.month) as date) as month,
      coalesce(sum(exhibit_hours.hours), 0) as exhibit_hours
    from sources.exhibit_hours
    where exhibit_hours.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  exhibit_hours_by_month_groups as (
    select min(month) as first_seen
    from exhibit_hours_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(exhibit_hours) as exhibit_hours
    from (
      select
        month,
        exhibit_hours
      from exhibit_hours_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as exhibit_hours
      from exhibit_hours_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  exhibit_hours
from aligned
order by month

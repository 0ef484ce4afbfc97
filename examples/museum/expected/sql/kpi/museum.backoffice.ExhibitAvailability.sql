with
  -- outage_hours from Outages.
  outages_by_month as (
    select
      cast(date_trunc('month', outages.day) as date) as month,
      coalesce(sum(outages.hours), 0) as outage_hours
    from sources.outages
    where outages.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  outages_by_month_groups as (
    select min(month) as first_seen
    from outages_by_month
    having count(*) > 0
  ),
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
  -- All side by side.
  aligned as (
    select
      month,
      sum(outage_hours) as outage_hours,
      sum(exhibit_hours) as exhibit_hours
    from (
      select
        month,
        outage_hours,
        cast(null as double) as exhibit_hours
      from outages_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as outage_hours,
        cast(null as double) as exhibit_hours
      from outages_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as outage_hours,
        exhibit_hours
      from exhibit_hours_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as outage_hours,
        0 as exhibit_hours
      from exhibit_hours_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- ExhibitAvailability from outage_hours, exhibit_hours.
  results as (
    select
      month,
      1 - outage_hours / nullif(exhibit_hours, 0) as exhibit_availability
    from aligned
  )
select
  month,
  exhibit_availability
from results
where exhibit_availability is not null
order by month

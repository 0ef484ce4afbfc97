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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(outage_hours) as outage_hours
    from (
      select
        month,
        outage_hours
      from outages_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as outage_hours
      from outages_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  outage_hours as working_exhibits
from aligned
order by month

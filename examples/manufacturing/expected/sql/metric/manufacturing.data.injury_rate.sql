with
  -- injuries from FirstAid.
  first_aid_by_month as (
    select
      cast(date_trunc('month', first_aid.happened_on) as date) as month,
      count(*) filter (where first_aid.recordable = true) as injuries
    from sources.first_aid
    where first_aid.happened_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  first_aid_by_month_groups as (
    select min(month) as first_seen
    from first_aid_by_month
    having count(*) > 0
  ),
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
  -- All side by side.
  aligned as (
    select
      month,
      sum(injuries) as injuries,
      sum(hours_worked) as hours_worked
    from (
      select
        month,
        injuries,
        cast(null as double) as hours_worked
      from first_aid_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as injuries,
        cast(null as double) as hours_worked
      from first_aid_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as bigint) as injuries,
        hours_worked
      from hours_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as bigint) as injuries,
        0 as hours_worked
      from hours_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- injury_rate from injuries, hours_worked.
  results as (
    select
      month,
      injuries / nullif(hours_worked, 0) * 200000 as injury_rate
    from aligned
  )
select
  month,
  injury_rate
from results
where injury_rate is not null
order by month

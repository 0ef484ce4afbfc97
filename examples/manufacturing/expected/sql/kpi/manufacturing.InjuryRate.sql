with
  -- injuries from FirstAid.
  first_aid_by_quarter as (
    select
      cast(date_trunc('quarter', first_aid.happened_on) as date) as quarter,
      count(*) filter (where first_aid.recordable = true) as injuries
    from sources.first_aid
    where first_aid.happened_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  first_aid_by_quarter_groups as (
    select min(quarter) as first_seen
    from first_aid_by_quarter
    having count(*) > 0
  ),
  -- hours_worked from Hours.
  hours_by_quarter as (
    select
      cast(date_trunc('quarter', hours.month) as date) as quarter,
      coalesce(sum(hours.worked), 0) as hours_worked
    from sources.hours
    where hours.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  hours_by_quarter_groups as (
    select min(quarter) as first_seen
    from hours_by_quarter
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      quarter,
      sum(injuries) as injuries,
      sum(hours_worked) as hours_worked
    from (
      select
        quarter,
        injuries,
        cast(null as double) as hours_worked
      from first_aid_by_quarter
      union all
      select
        cast(periods.begins as date) as quarter,
        0 as injuries,
        cast(null as double) as hours_worked
      from first_aid_by_quarter_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 3 month)) as periods(begins)
      union all
      select
        quarter,
        cast(null as bigint) as injuries,
        hours_worked
      from hours_by_quarter
      union all
      select
        cast(periods.begins as date) as quarter,
        cast(null as bigint) as injuries,
        0 as hours_worked
      from hours_by_quarter_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 3 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- InjuryRate from injuries, hours_worked.
  results as (
    select
      quarter,
      injuries / nullif(hours_worked, 0) * 200000 as injury_rate
    from aligned
  )
select
  quarter,
  injury_rate
from results
where injury_rate is not null
order by quarter

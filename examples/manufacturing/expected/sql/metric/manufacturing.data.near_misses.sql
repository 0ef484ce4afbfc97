with
  -- near_misses from FirstAid.
  first_aid_by_month as (
    select
      cast(date_trunc('month', first_aid.happened_on) as date) as month,
      count(*) filter (where first_aid.recordable = false) as near_misses
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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(near_misses) as near_misses
    from (
      select
        month,
        near_misses
      from first_aid_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as near_misses
      from first_aid_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  near_misses
from aligned
order by month

with
  -- new_memberships from Memberships.
  memberships_by_month as (
    select
      cast(date_trunc('month', memberships.started_on) as date) as month,
      count(*) as new_memberships
    from sources.memberships
    where memberships.started_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  memberships_by_month_groups as (
    select min(month) as first_seen
    from memberships_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(new_memberships) as new_memberships
    from (
      select
        month,
        new_memberships
      from memberships_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as new_memberships
      from memberships_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  new_memberships
from aligned
order by month

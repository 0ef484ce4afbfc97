with
  -- Since when Memberships has data.
  memberships_begun as (
    select min(memberships.started_on) as first_day
    from sources.memberships
    having count(*) > 0
  ),
  -- Periods and their ends.
  memberships_active_at_end_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from memberships_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- members from Memberships.
  memberships_active_at_end_by_month as (
    select
      periods.month,
      count(distinct memberships.member_id) as members
    from memberships_active_at_end_by_month_periods as periods
    join sources.memberships
      on memberships.started_on < periods.frame_end
      and (memberships.ended_on is null or memberships.ended_on >= periods.frame_end)
    where memberships.started_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  memberships_active_at_end_by_month_groups as (
    select min(memberships.started_on) as first_seen
    from sources.memberships
    where memberships.started_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(members) as members
    from (
      select
        month,
        members
      from memberships_active_at_end_by_month
      union all
      select
        periods.month,
        0 as members
      from memberships_active_at_end_by_month_periods as periods
      join memberships_active_at_end_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  members
from aligned
order by month

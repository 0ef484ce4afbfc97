with
  -- FirstVisits in the order in which they happened.
  first_visits_in_order as (
    select
      first_visits.visited_on,
      row_number() over (order by first_visits.visited_on, first_visits.member_id) as number,
      first_visits.visited_on as converted_at,
      first_visits.member_id as item
    from sources.first_visits
    where first_visits.visited_on < date '2026-11-09'
  ),
  -- Memberships, which may be conversions.
  memberships_numbered as (
    select
      row_number() over (order by memberships.started_on, memberships.membership_id) as conversion,
      memberships.started_on as converted_at,
      memberships.member_id as item
    from sources.memberships
    where memberships.started_on < date '2026-11-09'
      and memberships.member_id is not null
  ),
  -- Each conversion with the events before it, the latest one in place 1.
  first_visits_to_memberships_candidates as (
    select
      first_visits_in_order.number,
      row_number() over (partition by memberships_numbered.conversion order by first_visits_in_order.converted_at desc, first_visits_in_order.number desc) as place
    from memberships_numbered
    join first_visits_in_order
      on first_visits_in_order.item = memberships_numbered.item
      and first_visits_in_order.converted_at <= memberships_numbered.converted_at
      and memberships_numbered.converted_at < first_visits_in_order.converted_at + 60
  ),
  -- How many conversions are credited to each event.
  first_visits_to_memberships_credited as (
    select
      first_visits_to_memberships_candidates.number,
      count(*) as credited
    from first_visits_to_memberships_candidates
    where first_visits_to_memberships_candidates.place = 1
    group by 1
  ),
  -- FirstVisits with the conversions that are due to them.
  first_visits_to_memberships as (
    select
      first_visits_in_order.visited_on,
      coalesce(first_visits_to_memberships_credited.credited, 0) as conversions
    from first_visits_in_order
    left join first_visits_to_memberships_credited on first_visits_to_memberships_credited.number = first_visits_in_order.number
  ),
  -- first_visits_to_memberships, first_visits from FirstVisits.
  first_visits_to_memberships_by_month as (
    select
      cast(date_trunc('month', first_visits_to_memberships.visited_on) as date) as month,
      sum(first_visits_to_memberships.conversions) as first_visits_to_memberships,
      count(*) as first_visits
    from first_visits_to_memberships
    group by 1
  ),
  -- The first period of each group.
  first_visits_to_memberships_by_month_groups as (
    select min(month) as first_seen
    from first_visits_to_memberships_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(first_visits_to_memberships) as first_visits_to_memberships,
      sum(first_visits) as first_visits
    from (
      select
        month,
        first_visits_to_memberships,
        first_visits
      from first_visits_to_memberships_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as first_visits_to_memberships,
        0 as first_visits
      from first_visits_to_memberships_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- member_conversion from first_visits_to_memberships, first_visits.
  results as (
    select
      month,
      first_visits_to_memberships / nullif(first_visits, 0) as member_conversion
    from aligned
  )
select
  month,
  member_conversion
from results
where member_conversion is not null
order by month

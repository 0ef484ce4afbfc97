with
  -- Since when Starts has data.
  starts_begun as (
    select min(starts.started_on) as first_day
    from sources.starts
    having count(*) > 0
  ),
  -- Starts in the order in which they happened.
  starts_in_order as (
    select
      starts.agent_id,
      starts.started_on,
      row_number() over (order by starts.started_on, starts.agent_id) as number,
      starts.agent_id as item,
      starts.started_on as moment,
      lag(starts.started_on) over (partition by starts.agent_id order by starts.started_on) as moment_before
    from sources.starts
    where starts.started_on < date '2026-11-09'
      and starts.agent_id is not null
  ),
  -- The first of SignOffs behind.
  first_of_sign_offs as (
    select
      starts_in_order.number,
      min(sign_offs.signed_on) as ended
    from starts_in_order
    join sources.sign_offs
      on sign_offs.agent_id = starts_in_order.item
      and sign_offs.signed_on >= starts_in_order.moment
    where sign_offs.signed_on < date '2026-11-09'
      and sign_offs.agent_id is not null
    group by 1
  ),
  -- When each wait ended, and the one before.
  starts_and_ends as (
    select
      starts_in_order.started_on,
      starts_in_order.moment,
      starts_in_order.moment_before,
      first_of_sign_offs.ended as waits_until,
      lag(first_of_sign_offs.ended) over (partition by starts_in_order.item order by starts_in_order.moment, starts_in_order.number) as ended_before
    from starts_in_order
    left join first_of_sign_offs on first_of_sign_offs.number = starts_in_order.number
  ),
  -- Those who begin to wait, and until when.
  waiting_for_sign_offs as (
    select
      starts_and_ends.started_on,
      starts_and_ends.waits_until
    from starts_and_ends
    where starts_and_ends.moment_before is null or starts_and_ends.ended_before < starts_and_ends.moment
  ),
  -- Periods and their ends.
  waiting_for_sign_offs_active_at_end_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from starts_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- not_competent_yet from Starts.
  waiting_for_sign_offs_active_at_end_by_month as (
    select
      periods.month,
      count(*) as not_competent_yet
    from waiting_for_sign_offs_active_at_end_by_month_periods as periods
    join waiting_for_sign_offs
      on waiting_for_sign_offs.started_on < periods.frame_end
      and (waiting_for_sign_offs.waits_until is null or waiting_for_sign_offs.waits_until >= periods.frame_end)
    group by 1
  ),
  -- When each group was first seen.
  waiting_for_sign_offs_active_at_end_by_month_groups as (
    select min(waiting_for_sign_offs.started_on) as first_seen
    from waiting_for_sign_offs
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(not_competent_yet) as not_competent_yet
    from (
      select
        month,
        not_competent_yet
      from waiting_for_sign_offs_active_at_end_by_month
      union all
      select
        periods.month,
        0 as not_competent_yet
      from waiting_for_sign_offs_active_at_end_by_month_periods as periods
      join waiting_for_sign_offs_active_at_end_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  not_competent_yet
from aligned
order by month

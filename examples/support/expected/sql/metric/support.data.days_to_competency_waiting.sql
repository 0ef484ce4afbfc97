with
  -- SignOffs in the order in which they happened.
  sign_offs_in_order as (
    select
      sign_offs.agent_id,
      sign_offs.signed_on,
      row_number() over (order by sign_offs.signed_on, sign_offs.agent_id) as number,
      sign_offs.agent_id as item,
      sign_offs.signed_on as moment,
      lag(sign_offs.signed_on) over (partition by sign_offs.agent_id order by sign_offs.signed_on) as moment_before
    from sources.sign_offs
    where sign_offs.signed_on < date '2026-11-09'
      and sign_offs.agent_id is not null
  ),
  -- The first of Starts since the end before.
  first_of_starts as (
    select
      sign_offs_in_order.number,
      min(starts.started_on) as begun
    from sign_offs_in_order
    join sources.starts
      on starts.agent_id = sign_offs_in_order.item
      and sign_offs_in_order.moment >= starts.started_on
      and (sign_offs_in_order.moment_before is null or starts.started_on > sign_offs_in_order.moment_before)
    where starts.started_on < date '2026-11-09'
      and starts.agent_id is not null
    group by 1
  ),
  -- How long it took, in days.
  starts_to_sign_offs as (
    select
      sign_offs_in_order.signed_on,
      date_diff('day', first_of_starts.begun, sign_offs_in_order.moment) as elapsed_days
    from sign_offs_in_order
    join first_of_starts on sign_offs_in_order.number = first_of_starts.number
  ),
  -- days_to_competency_waiting from SignOffs.
  starts_to_sign_offs_by_month as (
    select
      cast(date_trunc('month', starts_to_sign_offs.signed_on) as date) as month,
      percentile_cont(0.5) within group (order by starts_to_sign_offs.elapsed_days) as days_to_competency_waiting
    from starts_to_sign_offs
    group by 1
  )
select
  month,
  days_to_competency_waiting
from starts_to_sign_offs_by_month
where days_to_competency_waiting is not null
order by month

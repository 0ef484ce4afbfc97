with
  -- Since when Subscriptions has data.
  subscriptions_begun as (
    select min(subscriptions.started_on) as first_day
    from sources.subscriptions
    having count(*) > 0
  ),
  -- Periods and their ends.
  subscriptions_ended_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from subscriptions_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on.
  subscriptions_ended_by_month_frames as (
    select
      month,
      frame_end,
      month as frame_start
    from subscriptions_ended_by_month_periods
  ),
  -- contracts_ended from Subscriptions.
  subscriptions_ended_by_month as (
    select
      periods.month,
      count(*) as contracts_ended
    from subscriptions_ended_by_month_frames as periods
    join sources.subscriptions
      on subscriptions.ended_on >= periods.frame_start
      and subscriptions.ended_on < periods.frame_end
    where subscriptions.started_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  subscriptions_ended_by_month_groups as (
    select min(subscriptions.started_on) as first_seen
    from sources.subscriptions
    where subscriptions.started_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(contracts_ended) as contracts_ended
    from (
      select
        month,
        contracts_ended
      from subscriptions_ended_by_month
      union all
      select
        periods.month,
        0 as contracts_ended
      from subscriptions_ended_by_month_frames as periods
      join subscriptions_ended_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  contracts_ended
from aligned
order by month

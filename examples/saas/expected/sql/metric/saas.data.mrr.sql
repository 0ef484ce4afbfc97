with
  -- Since when Subscriptions has data.
  subscriptions_begun as (
    select min(subscriptions.started_on) as first_day
    from sources.subscriptions
    having count(*) > 0
  ),
  -- Periods and their ends.
  subscriptions_active_at_end_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from subscriptions_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- mrr from Subscriptions.
  subscriptions_active_at_end_by_month as (
    select
      periods.month,
      coalesce(sum(subscriptions.mrr), 0) as mrr
    from subscriptions_active_at_end_by_month_periods as periods
    join sources.subscriptions
      on subscriptions.started_on < periods.frame_end
      and (subscriptions.ended_on is null or subscriptions.ended_on >= periods.frame_end)
    where subscriptions.started_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  subscriptions_active_at_end_by_month_groups as (
    select min(subscriptions.started_on) as first_seen
    from sources.subscriptions
    where subscriptions.started_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(mrr) as mrr
    from (
      select
        month,
        mrr
      from subscriptions_active_at_end_by_month
      union all
      select
        periods.month,
        0 as mrr
      from subscriptions_active_at_end_by_month_periods as periods
      join subscriptions_active_at_end_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  mrr
from aligned
order by month

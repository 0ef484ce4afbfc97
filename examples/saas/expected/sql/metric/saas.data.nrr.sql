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
  -- Who was active 12 months before.
  subscriptions_active_12_months_earlier as (
    select
      periods.frame_end as moment,
      subscriptions.account_id as item
    from subscriptions_active_at_end_by_month_periods as periods
    join sources.subscriptions
      on cast(subscriptions.started_on + interval 1 year as date) < periods.frame_end
      and (subscriptions.ended_on is null or cast(subscriptions.ended_on + interval 1 year as date) >= periods.frame_end)
    group by 1, 2
  ),
  -- mrr from Subscriptions.
  subscriptions_active_at_end_by_month as (
    select
      periods.month,
      coalesce(sum(subscriptions.mrr) filter (where subscriptions_active_12_months_earlier.item is not null), 0) as mrr
    from subscriptions_active_at_end_by_month_periods as periods
    join sources.subscriptions
      on subscriptions.started_on < periods.frame_end
      and (subscriptions.ended_on is null or subscriptions.ended_on >= periods.frame_end)
    left join subscriptions_active_12_months_earlier
      on subscriptions_active_12_months_earlier.moment = periods.frame_end
      and subscriptions_active_12_months_earlier.item = subscriptions.account_id
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
  -- Periods and their ends.
  subscriptions_active_at_end_12_months_ago_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-11') as frame_end
    from subscriptions_begun
    cross join unnest(generate_series(cast(date_trunc('month', cast(first_day + interval 1 year as date)) as date), date '2026-11-10', interval 1 month)) as periods(begins)
  ),
  -- mrr_12_months_ago from Subscriptions.
  subscriptions_active_at_end_12_months_ago_by_month as (
    select
      periods.month,
      coalesce(sum(subscriptions.mrr), 0) as mrr_12_months_ago
    from subscriptions_active_at_end_12_months_ago_by_month_periods as periods
    join sources.subscriptions
      on cast(subscriptions.started_on + interval 1 year as date) < periods.frame_end
      and (subscriptions.ended_on is null or cast(subscriptions.ended_on + interval 1 year as date) >= periods.frame_end)
    where cast(subscriptions.started_on + interval 1 year as date) < date '2026-11-11'
      and subscriptions.started_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  subscriptions_active_at_end_12_months_ago_by_month_groups as (
    select min(cast(subscriptions.started_on + interval 1 year as date)) as first_seen
    from sources.subscriptions
    where cast(subscriptions.started_on + interval 1 year as date) < date '2026-11-11'
      and subscriptions.started_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(mrr) as mrr,
      sum(mrr_12_months_ago) as mrr_12_months_ago
    from (
      select
        month,
        mrr,
        cast(null as double) as mrr_12_months_ago
      from subscriptions_active_at_end_by_month
      union all
      select
        periods.month,
        0 as mrr,
        cast(null as double) as mrr_12_months_ago
      from subscriptions_active_at_end_by_month_periods as periods
      join subscriptions_active_at_end_by_month_groups on first_seen < periods.frame_end
      union all
      select
        month,
        cast(null as double) as mrr,
        mrr_12_months_ago
      from subscriptions_active_at_end_12_months_ago_by_month
      union all
      select
        periods.month,
        cast(null as double) as mrr,
        0 as mrr_12_months_ago
      from subscriptions_active_at_end_12_months_ago_by_month_periods as periods
      join subscriptions_active_at_end_12_months_ago_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  ),
  -- nrr from mrr, mrr_12_months_ago.
  results as (
    select
      month,
      mrr / nullif(mrr_12_months_ago, 0) as nrr
    from aligned
  )
select
  month,
  nrr
from results
where nrr is not null
order by month

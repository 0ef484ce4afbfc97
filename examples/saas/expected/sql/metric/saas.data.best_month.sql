with
  -- Since when Subscriptions has data.
  subscriptions_begun as (
    select min(subscriptions.started_on) as first_day
    from sources.subscriptions
    having count(*) > 0
  ),
  -- Periods and their ends.
  subscriptions_started_fiscal_year_to_date_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from subscriptions_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on.
  subscriptions_started_fiscal_year_to_date_by_month_frames as (
    select
      month,
      frame_end,
      cast(date_trunc('year', frame_end - 1) as date) as frame_start
    from subscriptions_started_fiscal_year_to_date_by_month_periods
  ),
  -- contracts_begun_fiscal_year_to_date from Subscriptions.
  subscriptions_started_fiscal_year_to_date_by_month as (
    select
      periods.month,
      count(*) as contracts_begun_fiscal_year_to_date
    from subscriptions_started_fiscal_year_to_date_by_month_frames as periods
    join sources.subscriptions
      on subscriptions.started_on >= periods.frame_start
      and subscriptions.started_on < periods.frame_end
    where subscriptions.started_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  subscriptions_started_fiscal_year_to_date_by_month_groups as (
    select min(subscriptions.started_on) as first_seen
    from sources.subscriptions
    where subscriptions.started_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(contracts_begun_fiscal_year_to_date) as contracts_begun_fiscal_year_to_date
    from (
      select
        month,
        contracts_begun_fiscal_year_to_date
      from subscriptions_started_fiscal_year_to_date_by_month
      union all
      select
        periods.month,
        0 as contracts_begun_fiscal_year_to_date
      from subscriptions_started_fiscal_year_to_date_by_month_frames as periods
      join subscriptions_started_fiscal_year_to_date_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  contracts_begun_fiscal_year_to_date as best_month
from aligned
order by month

with
  -- Since when LoyaltyCards has data.
  loyalty_cards_begun as (
    select min(loyalty_cards.joined_on) as first_day
    from sources.loyalty_cards
    having count(*) > 0
  ),
  -- Periods and their ends.
  loyalty_cards_started_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from loyalty_cards_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on.
  loyalty_cards_started_by_month_frames as (
    select
      month,
      frame_end,
      month as frame_start
    from loyalty_cards_started_by_month_periods
  ),
  -- new_cards from LoyaltyCards.
  loyalty_cards_started_by_month as (
    select
      periods.month,
      count(*) as new_cards
    from loyalty_cards_started_by_month_frames as periods
    join sources.loyalty_cards
      on loyalty_cards.joined_on >= periods.frame_start
      and loyalty_cards.joined_on < periods.frame_end
    where loyalty_cards.joined_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  loyalty_cards_started_by_month_groups as (
    select min(loyalty_cards.joined_on) as first_seen
    from sources.loyalty_cards
    where loyalty_cards.joined_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(new_cards) as new_cards
    from (
      select
        month,
        new_cards
      from loyalty_cards_started_by_month
      union all
      select
        periods.month,
        0 as new_cards
      from loyalty_cards_started_by_month_frames as periods
      join loyalty_cards_started_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  new_cards
from aligned
order by month

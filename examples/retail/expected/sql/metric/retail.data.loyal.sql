with
  -- Since when LoyaltyCards has data.
  loyalty_cards_begun as (
    select min(loyalty_cards.joined_on) as first_day
    from sources.loyalty_cards
    having count(*) > 0
  ),
  -- Periods and their ends.
  loyalty_cards_active_at_end_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), date '2026-11-09') as frame_end
    from loyalty_cards_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), date '2026-11-08', interval 1 month)) as periods(begins)
  ),
  -- Who was active 12 months before.
  loyalty_cards_active_12_months_earlier as (
    select
      periods.frame_end as moment,
      loyalty_cards.card_id as item
    from loyalty_cards_active_at_end_by_month_periods as periods
    join sources.loyalty_cards
      on cast(loyalty_cards.joined_on + interval 1 year as date) < periods.frame_end
      and (loyalty_cards.left_on is null or cast(loyalty_cards.left_on + interval 1 year as date) >= periods.frame_end)
    group by 1, 2
  ),
  -- loyal from LoyaltyCards.
  loyalty_cards_active_at_end_by_month as (
    select
      periods.month,
      count(distinct loyalty_cards.card_id) filter (where loyalty_cards_active_12_months_earlier.item is not null) as loyal
    from loyalty_cards_active_at_end_by_month_periods as periods
    join sources.loyalty_cards
      on loyalty_cards.joined_on < periods.frame_end
      and (loyalty_cards.left_on is null or loyalty_cards.left_on >= periods.frame_end)
    left join loyalty_cards_active_12_months_earlier
      on loyalty_cards_active_12_months_earlier.moment = periods.frame_end
      and loyalty_cards_active_12_months_earlier.item = loyalty_cards.card_id
    where loyalty_cards.joined_on < date '2026-11-09'
    group by 1
  ),
  -- When each group was first seen.
  loyalty_cards_active_at_end_by_month_groups as (
    select min(loyalty_cards.joined_on) as first_seen
    from sources.loyalty_cards
    where loyalty_cards.joined_on < date '2026-11-09'
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(loyal) as loyal
    from (
      select
        month,
        loyal
      from loyalty_cards_active_at_end_by_month
      union all
      select
        periods.month,
        0 as loyal
      from loyalty_cards_active_at_end_by_month_periods as periods
      join loyalty_cards_active_at_end_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  loyal
from aligned
order by month

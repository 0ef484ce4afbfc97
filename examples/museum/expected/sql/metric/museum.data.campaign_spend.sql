with
  -- campaign_spend from Campaigns.
  campaigns_by_month as (
    select
      cast(date_trunc('month', campaigns.week) as date) as month,
      coalesce(sum(campaigns.spend), 0) as campaign_spend
    from sources.campaigns
    where campaigns.week < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  campaigns_by_month_groups as (
    select min(month) as first_seen
    from campaigns_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(campaign_spend) as campaign_spend
    from (
      select
        month,
        campaign_spend
      from campaigns_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as campaign_spend
      from campaigns_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  campaign_spend
from aligned
order by month

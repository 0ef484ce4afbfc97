with
  -- engagement, entered in data/engagement.csv.
  engagement_entered as (
    select
      entered.period_start as month,
      entered."value" as engagement
    from entered.data_engagement as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(engagement) as engagement
    from engagement_entered
    group by 1
  )
select
  month,
  engagement
from aligned
where engagement is not null
order by month

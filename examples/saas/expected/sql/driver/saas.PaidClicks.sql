with
  -- paid_clicks from Spending.
  spending_by_month as (
    select
      cast(date_trunc('month', spending.month) as date) as month,
      coalesce(sum(spending.amount) filter (where spending.kind = 'adverts'), 0) as paid_clicks
    from sources.spending
    where spending.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  spending_by_month_groups as (
    select min(month) as first_seen
    from spending_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(paid_clicks) as paid_clicks
    from (
      select
        month,
        paid_clicks
      from spending_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as paid_clicks
      from spending_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  paid_clicks
from aligned
order by month

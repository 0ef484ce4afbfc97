with
  -- deliveries from Deliveries.
  deliveries_by_month as (
    select
      cast(date_trunc('month', deliveries.due_on) as date) as month,
      count(*) as deliveries
    from sources.deliveries
    where deliveries.due_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  deliveries_by_month_groups as (
    select min(month) as first_seen
    from deliveries_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(deliveries) as deliveries
    from (
      select
        month,
        deliveries
      from deliveries_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as deliveries
      from deliveries_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  deliveries
from aligned
order by month

with
  -- service_cost from Costs.
  costs_by_month as (
    select
      cast(date_trunc('month', costs.month) as date) as month,
      coalesce(sum(costs.amount) filter (where costs.department = 'Visitor Services'), 0) as service_cost
    from sources.costs
    where costs.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  costs_by_month_groups as (
    select min(month) as first_seen
    from costs_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(service_cost) as service_cost
    from (
      select
        month,
        service_cost
      from costs_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as service_cost
      from costs_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  service_cost
from aligned
order by month

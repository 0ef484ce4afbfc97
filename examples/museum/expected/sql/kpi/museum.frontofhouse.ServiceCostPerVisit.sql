with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
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
  -- visits from Visits.
  visits_by_month as (
    select
      cast(date_trunc('month', visits.day) as date) as month,
      coalesce(sum(visits.persons), 0) as visits
    from sources.visits
    where visits.day < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    group by 1
  ),
  -- The first period of each group.
  visits_by_month_groups as (
    select min(month) as first_seen
    from visits_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(service_cost) as service_cost,
      sum(visits) as visits
    from (
      select
        month,
        service_cost,
        cast(null as double) as visits
      from costs_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as service_cost,
        cast(null as double) as visits
      from costs_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as service_cost,
        visits
      from visits_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as service_cost,
        0 as visits
      from visits_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- ServiceCostPerVisit from service_cost, visits.
  results as (
    select
      month,
      service_cost / nullif(visits, 0) as service_cost_per_visit
    from aligned
  )
select
  month,
  service_cost_per_visit
from results
where service_cost_per_visit is not null
order by month

with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
  -- takings from Shop.
  shop_by_month as (
    select
      cast(date_trunc('month', shop.day) as date) as month,
      coalesce(sum(shop.takings), 0) as takings
    from sources.shop
    where shop.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  shop_by_month_groups as (
    select min(month) as first_seen
    from shop_by_month
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
      sum(takings) as takings,
      sum(visits) as visits
    from (
      select
        month,
        takings,
        cast(null as double) as visits
      from shop_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as takings,
        cast(null as double) as visits
      from shop_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as takings,
        visits
      from visits_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as takings,
        0 as visits
      from visits_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- takings_per_visit from takings, visits.
  results as (
    select
      month,
      takings / nullif(visits, 0) as takings_per_visit
    from aligned
  )
select
  month,
  takings_per_visit
from results
where takings_per_visit is not null
order by month

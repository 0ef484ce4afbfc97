with
  -- revenue from Sales.
  sales_by_week as (
    select
      cast(date_trunc('week', timezone('Europe/Berlin', timezone('UTC', sales.sold_at))) as date) as week,
      sales.store,
      coalesce(sum(sales.amount), 0) as revenue
    from sources.sales
    where sales.sold_at < timestamp '2024-11-20 23:00:00'
    group by 1, 2
  ),
  -- The first period of each group.
  sales_by_week_groups as (
    select
      store,
      min(week) as first_seen
    from sales_by_week
    group by 1
  ),
  -- The last period with data.
  sales_by_week_last as (
    select max(week) as last_seen
    from sales_by_week
    having count(*) > 0
  ),
  -- visitors from Footfall.
  footfall_by_week as (
    select
      cast(date_trunc('week', footfall.day) as date) as week,
      footfall.store,
      coalesce(sum(footfall.persons), 0) as visitors
    from sources.footfall
    where footfall.day < date '2024-11-06'
    group by 1, 2
  ),
  -- The first period of each group.
  footfall_by_week_groups as (
    select
      store,
      min(week) as first_seen
    from footfall_by_week
    group by 1
  ),
  -- All side by side.
  aligned as (
    select
      week,
      store,
      sum(revenue) as revenue,
      sum(visitors) as visitors
    from (
      select
        week,
        store,
        revenue,
        cast(null as double) as visitors
      from sales_by_week
      union all
      select
        cast(periods.begins as date) as week,
        store,
        0 as revenue,
        cast(null as double) as visitors
      from sales_by_week_groups
      cross join sales_by_week_last
      cross join unnest(generate_series(first_seen, last_seen, interval 7 day)) as periods(begins)
      union all
      select
        week,
        store,
        cast(null as double) as revenue,
        visitors
      from footfall_by_week
      union all
      select
        cast(periods.begins as date) as week,
        store,
        cast(null as double) as revenue,
        0 as visitors
      from footfall_by_week_groups
      cross join unnest(generate_series(first_seen, date '2024-11-05', interval 7 day)) as periods(begins)
    ) as parts
    group by 1, 2
  ),
  -- revenue_per_visitor from revenue, visitors.
  results as (
    select
      week,
      store,
      revenue / nullif(visitors, 0) as revenue_per_visitor
    from aligned
  )
select
  week,
  store,
  revenue_per_visitor
from results
where revenue_per_visitor is not null
order by week, store nulls last

with
  -- revenue from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      coalesce(sum(sales.revenue) filter (where store.opened_on < date '2024-01-01'), 0) as revenue
    from sources.sales
    left join sources.stores as store on store.store_id = sales.store_id
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select min(month) as first_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- revenue_1_year_ago from Sales.
  sales_1_year_ago_by_month as (
    select
      cast(date_trunc('month', cast(sales.day + interval 1 year as date)) as date) as month,
      coalesce(sum(sales.revenue) filter (where store.opened_on < date '2024-01-01'), 0) as revenue_1_year_ago
    from sources.sales
    left join sources.stores as store on store.store_id = sales.store_id
    where cast(sales.day + interval 1 year as date) < date '2026-11-11'
      and sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  sales_1_year_ago_by_month_groups as (
    select min(month) as first_seen
    from sales_1_year_ago_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(revenue) as revenue,
      sum(revenue_1_year_ago) as revenue_1_year_ago
    from (
      select
        month,
        revenue,
        cast(null as double) as revenue_1_year_ago
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as revenue,
        cast(null as double) as revenue_1_year_ago
      from sales_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as revenue,
        revenue_1_year_ago
      from sales_1_year_ago_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as revenue,
        0 as revenue_1_year_ago
      from sales_1_year_ago_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-10', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- like_for_like from revenue, revenue_1_year_ago.
  results as (
    select
      month,
      revenue / nullif(revenue_1_year_ago, 0) - 1 as like_for_like
    from aligned
  )
select
  month,
  like_for_like
from results
where like_for_like is not null
order by month

with
  -- revenue, cost_of_goods from Sales.
  sales_by_month as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      coalesce(sum(sales.revenue), 0) as revenue,
      coalesce(sum(sales.cost_of_goods), 0) as cost_of_goods
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  sales_by_month_groups as (
    select min(month) as first_seen
    from sales_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(revenue) as revenue,
      sum(cost_of_goods) as cost_of_goods
    from (
      select
        month,
        revenue,
        cost_of_goods
      from sales_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as revenue,
        0 as cost_of_goods
      from sales_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- margin from revenue, cost_of_goods.
  results as (
    select
      month,
      (revenue - cost_of_goods) / nullif(revenue, 0) as margin
    from aligned
  )
select
  month,
  margin
from results
where margin is not null
order by month

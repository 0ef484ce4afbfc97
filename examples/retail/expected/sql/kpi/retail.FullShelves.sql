with
  -- out_of_stock, out_of_stock_2 from ShelfChecks.
  shelf_checks_by_month as (
    select
      cast(date_trunc('month', shelf_checks.week) as date) as month,
      coalesce(sum(shelf_checks.empty), 0) as out_of_stock,
      coalesce(sum(shelf_checks.looked), 0) as out_of_stock_2
    from sources.shelf_checks
    where shelf_checks.week < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  shelf_checks_by_month_groups as (
    select min(month) as first_seen
    from shelf_checks_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(out_of_stock) as out_of_stock,
      sum(out_of_stock_2) as out_of_stock_2
    from (
      select
        month,
        out_of_stock,
        out_of_stock_2
      from shelf_checks_by_month
      union all
      select
        cast(periods."start" as date) as month,
        0 as out_of_stock,
        0 as out_of_stock_2
      from shelf_checks_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods("start")
    ) as parts
    group by 1
  ),
  -- The metrics.
  results as (
    select
      month,
      out_of_stock / nullif(out_of_stock_2, 0) as full_shelves
    from aligned
  )
select
  month,
  full_shelves
from results
where full_shelves is not null
order by month nulls last

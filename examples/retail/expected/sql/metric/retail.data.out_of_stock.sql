with
  -- sum_empty, sum_looked from ShelfChecks.
  shelf_checks_by_month as (
    select
      cast(date_trunc('month', shelf_checks.week) as date) as month,
      coalesce(sum(shelf_checks.empty), 0) as sum_empty,
      coalesce(sum(shelf_checks.looked), 0) as sum_looked
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
      sum(sum_empty) as sum_empty,
      sum(sum_looked) as sum_looked
    from (
      select
        month,
        sum_empty,
        sum_looked
      from shelf_checks_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sum_empty,
        0 as sum_looked
      from shelf_checks_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- out_of_stock from sum_empty, sum_looked.
  results as (
    select
      month,
      sum_empty / nullif(sum_looked, 0) as out_of_stock
    from aligned
  )
select
  month,
  out_of_stock
from results
where out_of_stock is not null
order by month

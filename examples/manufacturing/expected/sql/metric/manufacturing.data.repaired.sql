with
  -- repaired from Repairs.
  repairs_by_month as (
    select
      cast(date_trunc('month', repairs.month) as date) as month,
      coalesce(sum(repairs.repaired), 0) as repaired
    from sources.repairs
    where repairs.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  repairs_by_month_groups as (
    select min(month) as first_seen
    from repairs_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(repaired) as repaired
    from (
      select
        month,
        repaired
      from repairs_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as repaired
      from repairs_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  repaired
from aligned
order by month

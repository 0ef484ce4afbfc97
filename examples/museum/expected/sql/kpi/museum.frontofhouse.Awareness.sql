with
  -- awareness, entered in data/awareness.csv.
  awareness_entered as (
    select
      entered.period_start as quarter,
      entered."value" as awareness
    from entered.data_awareness as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      quarter,
      max(awareness) as awareness
    from awareness_entered
    group by 1
  )
select
  quarter,
  awareness
from aligned
where awareness is not null
order by quarter

with
  -- known_faults, entered in data/known_faults.csv.
  known_faults_entered as (
    select
      entered.period_start as month,
      entered."value" as known_faults
    from entered.data_known_faults as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(known_faults) as known_faults
    from known_faults_entered
    group by 1
  )
select
  month,
  known_faults
from aligned
where known_faults is not null
order by month

with
  -- training_days, entered in data/training_days.csv.
  training_days_entered as (
    select
      entered.period_start as month,
      entered."value" as training_days
    from entered.data_training_days as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(training_days) as training_days
    from training_days_entered
    group by 1
  )
select
  month,
  training_days
from aligned
where training_days is not null
order by month

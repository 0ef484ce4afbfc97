with
  -- trial_length, entered in data/trial_days.csv.
  trial_length_entered as (
    select
      entered.period_start as month,
      entered."value" as trial_length
    from entered.data_trial_days as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(trial_length) as trial_length
    from trial_length_entered
    group by 1
  )
select
  month,
  trial_length
from aligned
where trial_length is not null
order by month

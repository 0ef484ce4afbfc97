with
  -- setup_steps, entered in data/setup_steps.csv.
  setup_steps_entered as (
    select
      entered.period_start as month,
      entered."value" as setup_steps
    from entered.data_setup_steps as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(setup_steps) as setup_steps
    from setup_steps_entered
    group by 1
  )
select
  month,
  setup_steps
from aligned
where setup_steps is not null
order by month

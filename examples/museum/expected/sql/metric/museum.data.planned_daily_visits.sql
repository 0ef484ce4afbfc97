with
  -- planned_daily_visits, entered in data/visits_plan.csv.
  planned_daily_visits_entered as (
    select
      entered.period_start as month,
      entered."value" as planned_daily_visits
    from entered.data_visits_plan as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(planned_daily_visits) as planned_daily_visits
    from planned_daily_visits_entered
    group by 1
  )
select
  month,
  planned_daily_visits
from aligned
where planned_daily_visits is not null
order by month

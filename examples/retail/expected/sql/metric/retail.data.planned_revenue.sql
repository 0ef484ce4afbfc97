with
  -- planned_revenue, entered in data/budget.csv.
  planned_revenue_entered as (
    select
      entered.period_start as month,
      entered."value" as planned_revenue
    from entered.data_budget as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(planned_revenue) as planned_revenue
    from planned_revenue_entered
    group by 1
  )
select
  month,
  planned_revenue
from aligned
where planned_revenue is not null
order by month

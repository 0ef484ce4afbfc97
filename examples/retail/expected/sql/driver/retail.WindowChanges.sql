with
  -- window_changes, entered in data/windows.csv.
  window_changes_entered as (
    select
      entered.period_start as month,
      entered."value" as window_changes
    from entered.data_windows as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(window_changes) as window_changes
    from window_changes_entered
    group by 1
  )
select
  month,
  window_changes
from aligned
where window_changes is not null
order by month

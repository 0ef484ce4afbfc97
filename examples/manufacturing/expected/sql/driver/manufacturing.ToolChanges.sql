with
  -- tool_changes, entered in data/tool_changes.csv.
  tool_changes_entered as (
    select
      entered.period_start as month,
      entered."value" as tool_changes
    from entered.data_tool_changes as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(tool_changes) as tool_changes
    from tool_changes_entered
    group by 1
  )
select
  month,
  tool_changes
from aligned
where tool_changes is not null
order by month

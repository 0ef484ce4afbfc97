with
  -- server_cost, entered in data/server_cost.csv.
  server_cost_entered as (
    select
      entered.period_start as month,
      entered."value" as server_cost
    from entered.data_server_cost as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(server_cost) as server_cost
    from server_cost_entered
    group by 1
  )
select
  month,
  server_cost
from aligned
where server_cost is not null
order by month

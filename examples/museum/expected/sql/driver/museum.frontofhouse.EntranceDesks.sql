with
  -- entrance_desks, entered in data/entrance_desks.csv.
  entrance_desks_entered as (
    select
      entered.period_start as month,
      entered."value" as entrance_desks
    from entered.data_entrance_desks as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(entrance_desks) as entrance_desks
    from entrance_desks_entered
    group by 1
  )
select
  month,
  entrance_desks
from aligned
where entrance_desks is not null
order by month

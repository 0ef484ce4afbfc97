with
  -- days_in_hall, entered in data/days_in_hall.csv.
  days_in_hall_entered as (
    select
      entered.period_start as month,
      entered."value" as days_in_hall
    from entered.data_days_in_hall as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(days_in_hall) as days_in_hall
    from days_in_hall_entered
    group by 1
  )
select
  month,
  days_in_hall
from aligned
where days_in_hall is not null
order by month

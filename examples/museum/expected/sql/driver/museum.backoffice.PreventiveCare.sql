with
  -- preventive_care, entered in data/maintenance.csv.
  preventive_care_entered as (
    select
      entered.period_start as month,
      entered."value" as preventive_care
    from entered.data_maintenance as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(preventive_care) as preventive_care
    from preventive_care_entered
    group by 1
  )
select
  month,
  preventive_care
from aligned
where preventive_care is not null
order by month

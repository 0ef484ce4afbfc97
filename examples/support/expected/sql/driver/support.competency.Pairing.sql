with
  -- pairing, entered in data/pairing.csv.
  pairing_entered as (
    select
      entered.period_start as month,
      entered."value" as pairing
    from entered.data_pairing as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(pairing) as pairing
    from pairing_entered
    group by 1
  )
select
  month,
  pairing
from aligned
where pairing is not null
order by month

with
  -- trust, entered in data/trust.csv.
  trust_entered as (
    select
      entered.period_start as quarter,
      entered."value" as trust
    from entered.data_trust as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      quarter,
      max(trust) as trust
    from trust_entered
    group by 1
  )
select
  quarter,
  trust as peer_trust
from aligned
where trust is not null
order by quarter

with
  -- peer_oee, entered in data/peer_oee.csv.
  peer_oee_entered as (
    select
      entered.period_start as month,
      entered."value" as peer_oee
    from entered.data_peer_oee as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(peer_oee) as peer_oee
    from peer_oee_entered
    group by 1
  )
select
  month,
  peer_oee
from aligned
where peer_oee is not null
order by month

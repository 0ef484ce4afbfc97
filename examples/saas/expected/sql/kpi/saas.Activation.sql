with
  -- activation from Signups.
  signups_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/London', timezone('UTC', signups.signed_up_at))) as date) as month,
      avg(cast(signups.activated as bigint)) as activation
    from sources.signups
    where signups.signed_up_at < timestamp '2026-11-09 00:00:00'
    group by 1
  )
select
  month,
  activation
from signups_by_month
where activation is not null
order by month

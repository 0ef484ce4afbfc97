with
  -- kept_calls from CallBacks.
  call_backs_by_month as (
    select
      cast(date_trunc('month', call_backs.promised_for) as date) as month,
      avg(cast(call_backs.kept as bigint)) as kept_calls
    from sources.call_backs
    where call_backs.promised_for < date '2026-11-11'
    group by 1
  )
select
  month,
  kept_calls
from call_backs_by_month
where kept_calls is not null
order by month

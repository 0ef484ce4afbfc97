with
  -- slow_reply_quickly from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      approx_quantile(tickets.first_reply, 0.90) as slow_reply_quickly
    from sources.tickets
    where tickets.opened_at < timestamp '2026-11-09 00:00:00'
    group by 1
  )
select
  month,
  slow_reply_quickly
from tickets_by_month
where slow_reply_quickly is not null
order by month

with
  -- mean_reply from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      avg(tickets.first_reply) as mean_reply
    from sources.tickets
    where tickets.opened_at < timestamp '2026-11-09 00:00:00'
    group by 1
  )
select
  month,
  mean_reply
from tickets_by_month
where mean_reply is not null
order by month

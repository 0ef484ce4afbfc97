with
  -- article_share from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      avg(cast(tickets.with_article as bigint)) as article_share
    from sources.tickets
    where tickets.opened_at < timestamp '2026-11-09 00:00:00'
    group by 1
  )
select
  month,
  article_share
from tickets_by_month
where article_share is not null
order by month

with
  -- The last rows of each item are in place 1.
  backlog_latest_by_month_ranked as (
    select
      cast(date_trunc('month', backlog.monday) as date) as month,
      backlog.open as open_tickets,
      rank() over (partition by cast(date_trunc('month', backlog.monday) as date), backlog.queue order by backlog.monday desc) as place
    from sources.backlog
    where backlog.monday < date '2026-11-09'
  ),
  -- open_tickets from Backlog.
  backlog_latest_by_month as (
    select
      month,
      sum(open_tickets) as open_tickets
    from backlog_latest_by_month_ranked
    where place = 1
    group by 1
  )
select
  month,
  open_tickets
from backlog_latest_by_month
where open_tickets is not null
order by month

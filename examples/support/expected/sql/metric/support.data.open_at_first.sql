with
  -- The first rows of each item are in place 1.
  backlog_earliest_by_month_ranked as (
    select
      cast(date_trunc('month', backlog.monday) as date) as month,
      backlog.open as open_at_first,
      rank() over (partition by cast(date_trunc('month', backlog.monday) as date), backlog.queue order by backlog.monday) as place
    from sources.backlog
    where backlog.monday < date '2026-11-09'
  ),
  -- open_at_first from Backlog.
  backlog_earliest_by_month as (
    select
      month,
      sum(open_at_first) as open_at_first
    from backlog_earliest_by_month_ranked
    where place = 1
    group by 1
  )
select
  month,
  open_at_first
from backlog_earliest_by_month
where open_at_first is not null
order by month

with
  -- slow_wait from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      percentile_cont(0.90) within group (order by surveys.wait) as slow_wait
    from sources.surveys
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
    group by 1
  )
select
  month,
  slow_wait
from surveys_by_month
where slow_wait is not null
order by month

with
  -- short_wait_share from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      avg(cast(surveys.wait <= 10 as bigint)) as short_wait_share
    from sources.surveys
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
    group by 1
  )
select
  month,
  short_wait_share
from surveys_by_month
where short_wait_share is not null
order by month

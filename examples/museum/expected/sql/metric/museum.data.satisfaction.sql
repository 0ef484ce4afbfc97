with
  -- satisfaction from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      avg(surveys.score) as satisfaction
    from sources.surveys
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
    group by 1
  )
select
  month,
  satisfaction
from surveys_by_month
where satisfaction is not null
order by month

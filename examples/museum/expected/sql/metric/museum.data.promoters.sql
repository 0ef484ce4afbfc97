with
  -- share_score, share_score_2 from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      avg(cast(surveys.score >= 9 as bigint)) as share_score,
      avg(cast(surveys.score <= 6 as bigint)) as share_score_2
    from sources.surveys
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
    group by 1
  ),
  -- promoters from share_score, share_score_2.
  results as (
    select
      month,
      share_score - share_score_2 as promoters
    from surveys_by_month
  )
select
  month,
  promoters
from results
where promoters is not null
order by month

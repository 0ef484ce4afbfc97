with
  -- pilot_survey from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      avg(cast(surveys.best_known as bigint)) as pilot_survey
    from sources.surveys
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
      and surveys.place = 'Jurassic'
    group by 1
  )
select
  month,
  pilot_survey
from surveys_by_month
where pilot_survey is not null
order by month

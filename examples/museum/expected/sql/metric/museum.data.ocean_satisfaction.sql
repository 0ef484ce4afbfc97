with
  -- ocean_satisfaction from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      avg(surveys.score) as ocean_satisfaction
    from sources.surveys
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
      and surveys.place = 'Ocean'
    group by 1
  )
select
  month,
  ocean_satisfaction
from surveys_by_month
where ocean_satisfaction is not null
order by month

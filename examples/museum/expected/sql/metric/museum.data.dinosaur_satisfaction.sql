with
  -- dinosaur_satisfaction from Surveys.
  surveys_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', surveys.answered_at))) as date) as month,
      avg(surveys.score) as dinosaur_satisfaction
    from sources.surveys
    join sources.halls as hall on hall.hall = surveys.place
    where surveys.answered_at < timestamp '2026-11-08 23:00:00'
      and hall.dinosaurs
    group by 1
  )
select
  month,
  dinosaur_satisfaction
from surveys_by_month
where dinosaur_satisfaction is not null
order by month

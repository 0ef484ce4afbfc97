with
  -- nps, nps_2 from Answers.
  answers_by_month as (
    select
      cast(date_trunc('month', answers.answered_on) as date) as month,
      avg(cast(answers.score >= 9 as bigint)) as nps,
      avg(cast(answers.score <= 6 as bigint)) as nps_2
    from sources.answers
    where answers.answered_on < date '2026-11-09'
    group by 1
  ),
  -- The metrics.
  results as (
    select
      month,
      nps - nps_2 as recommendation
    from answers_by_month
  )
select
  month,
  recommendation
from results
where recommendation is not null
order by month nulls last

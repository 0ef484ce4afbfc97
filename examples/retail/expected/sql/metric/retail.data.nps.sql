with
  -- share_score, share_score_2 from Answers.
  answers_by_month as (
    select
      cast(date_trunc('month', answers.answered_on) as date) as month,
      avg(cast(answers.score >= 9 as bigint)) as share_score,
      avg(cast(answers.score <= 6 as bigint)) as share_score_2
    from sources.answers
    where answers.answered_on < date '2026-11-09'
    group by 1
  ),
  -- nps from share_score, share_score_2.
  results as (
    select
      month,
      share_score - share_score_2 as nps
    from answers_by_month
  )
select
  month,
  nps
from results
where nps is not null
order by month

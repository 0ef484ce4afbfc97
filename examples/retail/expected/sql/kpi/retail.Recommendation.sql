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
  -- Recommendation from share_score, share_score_2.
  results as (
    select
      month,
      share_score - share_score_2 as recommendation
    from answers_by_month
  )
select
  month,
  recommendation
from results
where recommendation is not null
order by month

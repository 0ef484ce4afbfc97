with
  -- open_feedback, entered in data/talks.csv.
  open_feedback_entered as (
    select
      entered.period_start as month,
      entered."value" as open_feedback
    from entered.data_talks as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(open_feedback) as open_feedback
    from open_feedback_entered
    group by 1
  )
select
  month,
  open_feedback
from aligned
where open_feedback is not null
order by month

with
  -- school_talks, entered in data/school_talks.csv.
  school_talks_entered as (
    select
      entered.period_start as month,
      entered."value" as school_talks
    from entered.data_school_talks as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(school_talks) as school_talks
    from school_talks_entered
    group by 1
  )
select
  month,
  school_talks
from aligned
where school_talks is not null
order by month

with
  -- worst_day from Minutes.
  minutes_by_month as (
    select
      cast(date_trunc('month', minutes.day) as date) as month,
      min(minutes.up) as worst_day
    from sources.minutes
    where minutes.day < date '2026-11-09'
    group by 1
  )
select
  month,
  worst_day
from minutes_by_month
where worst_day is not null
order by month

with
  -- time_to_hire from Hires.
  hires_by_month as (
    select
      cast(date_trunc('month', hires.started_on) as date) as month,
      percentile_cont(0.5) within group (order by hires.days_open) as time_to_hire
    from sources.hires
    where hires.started_on < date '2026-11-09'
    group by 1
  )
select
  month,
  time_to_hire
from hires_by_month
where time_to_hire is not null
order by month

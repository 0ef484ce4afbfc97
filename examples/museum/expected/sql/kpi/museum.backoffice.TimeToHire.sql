with
  -- time_to_hire from Hires.
  hires_by_quarter as (
    select
      cast(date_trunc('quarter', hires.started_on) as date) as quarter,
      percentile_cont(0.5) within group (order by hires.days_open) as time_to_hire
    from sources.hires
    where hires.started_on < date '2026-11-09'
    group by 1
  )
select
  quarter,
  time_to_hire
from hires_by_quarter
where time_to_hire is not null
order by quarter

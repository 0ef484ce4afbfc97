with
  -- days_to_competency from SignOffs.
  sign_offs_by_quarter as (
    select
      cast(date_trunc('quarter', sign_offs.signed_on) as date) as quarter,
      percentile_cont(0.5) within group (order by sign_offs.took) as days_to_competency
    from sources.sign_offs
    where sign_offs.signed_on < date '2026-11-09'
    group by 1
  )
select
  quarter,
  days_to_competency as time_to_competency
from sign_offs_by_quarter
where days_to_competency is not null
order by quarter

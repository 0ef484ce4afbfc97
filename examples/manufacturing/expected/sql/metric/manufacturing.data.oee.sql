with
  -- Up to when Production has data.
  production_loaded as (
    select cast(max(production.booked_at) as date) as last_day
    from sources.production
    where production.booked_at < timestamp '2026-11-11 00:00:00'
    having count(*) > 0
  ),
  -- run_time, planned_time, ideal_time, good, made from Production.
  production_by_month as (
    select
      cast(date_trunc('month', production.day) as date) as month,
      coalesce(sum(production.ran), 0) as run_time,
      coalesce(sum(production.planned), 0) as planned_time,
      coalesce(sum(production.ideal), 0) as ideal_time,
      coalesce(sum(production.good), 0) as good,
      coalesce(sum(production.made), 0) as made
    from sources.production
    where production.day < date '2026-11-11'
      and production.day < (select last_day from production_loaded) + 1
    group by 1
  ),
  -- The first period of each group.
  production_by_month_groups as (
    select min(month) as first_seen
    from production_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(run_time) as run_time,
      sum(planned_time) as planned_time,
      sum(ideal_time) as ideal_time,
      sum(good) as good,
      sum(made) as made
    from (
      select
        month,
        run_time,
        planned_time,
        ideal_time,
        good,
        made
      from production_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as run_time,
        0 as planned_time,
        0 as ideal_time,
        0 as good,
        0 as made
      from production_by_month_groups
      cross join production_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- oee from run_time, planned_time, ideal_time, good, made.
  results as (
    select
      month,
      run_time / nullif(planned_time, 0) * ideal_time / nullif(run_time, 0) * good / nullif(made, 0) as oee
    from aligned
  )
select
  month,
  oee
from results
where oee is not null
order by month

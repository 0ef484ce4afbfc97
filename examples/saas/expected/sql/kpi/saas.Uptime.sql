with
  -- uptime, uptime_2 from Minutes.
  minutes_by_month as (
    select
      cast(date_trunc('month', minutes.day) as date) as month,
      coalesce(sum(minutes.up), 0) as uptime,
      coalesce(sum(minutes.due), 0) as uptime_2
    from sources.minutes
    where minutes.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  minutes_by_month_groups as (
    select min(month) as first_seen
    from minutes_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(uptime) as uptime,
      sum(uptime_2) as uptime_2
    from (
      select
        month,
        uptime,
        uptime_2
      from minutes_by_month
      union all
      select
        cast(periods."start" as date) as month,
        0 as uptime,
        0 as uptime_2
      from minutes_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods("start")
    ) as parts
    group by 1
  ),
  -- The metrics.
  results as (
    select
      month,
      uptime / nullif(uptime_2, 0) as uptime
    from aligned
  )
select
  month,
  uptime
from results
where uptime is not null
order by month nulls last

with
  -- sum_up, sum_due from Minutes.
  minutes_by_month as (
    select
      cast(date_trunc('month', minutes.day) as date) as month,
      coalesce(sum(minutes.up), 0) as sum_up,
      coalesce(sum(minutes.due), 0) as sum_due
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
      sum(sum_up) as sum_up,
      sum(sum_due) as sum_due
    from (
      select
        month,
        sum_up,
        sum_due
      from minutes_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sum_up,
        0 as sum_due
      from minutes_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- Uptime from sum_up, sum_due.
  results as (
    select
      month,
      sum_up / nullif(sum_due, 0) as uptime
    from aligned
  )
select
  month,
  uptime
from results
where uptime is not null
order by month

with
  -- time_lost from Stops.
  stops_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', stops.began_at))) as date) as month,
      coalesce(sum(epoch(stops.ended_at - stops.began_at) / 60) filter (where stops.cause in ('tool change', 'material') and lower(stops.cause) <> 'break'), 0) as time_lost
    from mes.line_stops as stops
    where stops.began_at < timestamp '2026-11-10 23:00:00'
    group by 1
  ),
  -- The first period of each group.
  stops_by_month_groups as (
    select min(month) as first_seen
    from stops_by_month
    having count(*) > 0
  ),
  -- The last period with data.
  stops_by_month_last as (
    select max(month) as last_seen
    from stops_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(time_lost) as time_lost
    from (
      select
        month,
        time_lost
      from stops_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as time_lost
      from stops_by_month_groups
      cross join stops_by_month_last
      cross join unnest(generate_series(first_seen, last_seen, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  time_lost
from aligned
order by month

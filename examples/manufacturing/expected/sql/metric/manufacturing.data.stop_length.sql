with
  -- stop_length from Stops.
  stops_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Berlin', timezone('UTC', stops.began_at))) as date) as month,
      percentile_cont(0.5) within group (order by epoch(stops.ended_at - stops.began_at) / 60) as stop_length
    from mes.line_stops as stops
    where stops.began_at < timestamp '2026-11-10 23:00:00'
    group by 1
  )
select
  month,
  stop_length
from stops_by_month
where stop_length is not null
order by month

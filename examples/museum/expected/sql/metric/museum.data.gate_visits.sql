with
  -- gate_visits from Gate.
  gate_by_month as (
    select
      cast(date_trunc('month', gate.day) as date) as month,
      coalesce(sum(gate.persons), 0) as gate_visits
    from sources.gate
    where gate.day < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  gate_by_month_groups as (
    select min(month) as first_seen
    from gate_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(gate_visits) as gate_visits
    from (
      select
        month,
        gate_visits
      from gate_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as gate_visits
      from gate_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  gate_visits
from aligned
order by month

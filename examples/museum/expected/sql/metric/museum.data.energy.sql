with
  -- energy from Energy.
  energy_by_month as (
    select
      cast(date_trunc('month', energy.month) as date) as month,
      coalesce(sum(energy.used), 0) as energy
    from sources.energy
    where energy.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  energy_by_month_groups as (
    select min(month) as first_seen
    from energy_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(energy) as energy
    from (
      select
        month,
        energy
      from energy_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as energy
      from energy_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  energy
from aligned
order by month

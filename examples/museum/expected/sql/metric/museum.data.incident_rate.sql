with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
  -- incidents from Incidents.
  incidents_by_month as (
    select
      cast(date_trunc('month', incidents.reported_at) as date) as month,
      count(*) as incidents
    from sources.incidents
    where incidents.reported_at < timestamp '2026-11-09 00:00:00'
    group by 1
  ),
  -- The first period of each group.
  incidents_by_month_groups as (
    select min(month) as first_seen
    from incidents_by_month
    having count(*) > 0
  ),
  -- visits from Visits.
  visits_by_month as (
    select
      cast(date_trunc('month', visits.day) as date) as month,
      coalesce(sum(visits.persons), 0) as visits
    from sources.visits
    where visits.day < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    group by 1
  ),
  -- The first period of each group.
  visits_by_month_groups as (
    select min(month) as first_seen
    from visits_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(incidents) as incidents,
      sum(visits) as visits
    from (
      select
        month,
        incidents,
        cast(null as double) as visits
      from incidents_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as incidents,
        cast(null as double) as visits
      from incidents_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as bigint) as incidents,
        visits
      from visits_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as bigint) as incidents,
        0 as visits
      from visits_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- incident_rate from incidents, visits.
  results as (
    select
      month,
      incidents / nullif(visits, 0) * 100000 as incident_rate
    from aligned
  )
select
  month,
  incident_rate
from results
where incident_rate is not null
order by month

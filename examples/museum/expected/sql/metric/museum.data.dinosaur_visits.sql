with
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
  -- dinosaur_visits from Visits.
  visits_by_month as (
    select
      cast(date_trunc('month', visits.day) as date) as month,
      coalesce(sum(visits.persons) filter (where hall.dinosaurs), 0) as dinosaur_visits
    from sources.visits
    left join sources.halls as hall on hall.hall = visits.place
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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(dinosaur_visits) as dinosaur_visits
    from (
      select
        month,
        dinosaur_visits
      from visits_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as dinosaur_visits
      from visits_by_month_groups
      cross join visits_loaded
      cross join unnest(generate_series(first_seen, last_day, interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  dinosaur_visits
from aligned
order by month

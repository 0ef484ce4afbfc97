with
  -- Since when Visits has data.
  visits_begun as (
    select min(visits.day) as first_day
    from sources.visits
    having count(*) > 0
  ),
  -- Up to when Visits has data.
  visits_loaded as (
    select max(visits.loaded_on) as last_day
    from sources.visits
    where visits.loaded_on < date '2026-11-11'
    having count(*) > 0
  ),
  -- Periods and their ends.
  visits_year_to_date_by_month_periods as (
    select
      cast(periods.begins as date) as month,
      least(cast(cast(periods.begins as date) + interval 1 month as date), (select last_day from visits_loaded) + 1) as frame_end
    from visits_begun
    cross join unnest(generate_series(cast(date_trunc('month', first_day) as date), (select last_day from visits_loaded), interval 1 month)) as periods(begins)
  ),
  -- What each period looks back on.
  visits_year_to_date_by_month_frames as (
    select
      month,
      frame_end,
      cast(date_trunc('year', frame_end - 1) as date) as frame_start
    from visits_year_to_date_by_month_periods
  ),
  -- Each day by itself.
  visits_year_to_date_by_month_days as (
    select
      visits.day as on_day,
      sum(visits.persons) as visits_year_to_date
    from sources.visits
    where visits.day < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    group by 1
  ),
  -- visits_year_to_date from Visits.
  visits_year_to_date_by_month as (
    select
      periods.month,
      coalesce(sum(days.visits_year_to_date), 0) as visits_year_to_date
    from visits_year_to_date_by_month_frames as periods
    join visits_year_to_date_by_month_days as days
      on days.on_day >= periods.frame_start
      and days.on_day < periods.frame_end
    group by 1
  ),
  -- When each group was first seen.
  visits_year_to_date_by_month_groups as (
    select min(visits.day) as first_seen
    from sources.visits
    where visits.day < date '2026-11-11'
      and visits.day < (select last_day from visits_loaded) + 1
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(visits_year_to_date) as visits_year_to_date
    from (
      select
        month,
        visits_year_to_date
      from visits_year_to_date_by_month
      union all
      select
        periods.month,
        0 as visits_year_to_date
      from visits_year_to_date_by_month_frames as periods
      join visits_year_to_date_by_month_groups on first_seen < periods.frame_end
    ) as parts
    group by 1
  )
select
  month,
  visits_year_to_date as visits_to_date
from aligned
order by month

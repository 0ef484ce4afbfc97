with
  -- national_very_late, national_very_late_2 from Country.
  country_by_month as (
    select
      cast(date_trunc('month', country.month) as date) as month,
      coalesce(sum(country."Two hours late"), 0) as national_very_late,
      coalesce(sum(country."Flights"), 0) as national_very_late_2
    from sources.country
    where country.month < date '2001-07-01'
    group by 1
  ),
  -- The first period of each group.
  country_by_month_groups as (
    select min(month) as first_seen
    from country_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(national_very_late) as national_very_late,
      sum(national_very_late_2) as national_very_late_2
    from (
      select
        month,
        national_very_late,
        national_very_late_2
      from country_by_month
      union all
      select
        cast(periods."start" as date) as month,
        0 as national_very_late,
        0 as national_very_late_2
      from country_by_month_groups
      cross join unnest(generate_series(first_seen, date '2001-06-30', interval 1 month)) as periods("start")
    ) as parts
    group by 1
  ),
  -- The metrics.
  results as (
    select
      month,
      national_very_late / nullif(national_very_late_2, 0) as national_very_late
    from aligned
  )
select
  month,
  national_very_late
from results
where national_very_late is not null
order by month nulls last

with
  -- catalogued from Catalogue.
  catalogue_by_month as (
    select
      cast(date_trunc('month', catalogue.catalogued_on) as date) as month,
      count(*) as catalogued
    from sources.catalogue
    where catalogue.catalogued_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  catalogue_by_month_groups as (
    select min(month) as first_seen
    from catalogue_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(catalogued) as catalogued
    from (
      select
        month,
        catalogued
      from catalogue_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as catalogued
      from catalogue_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  catalogued
from aligned
order by month

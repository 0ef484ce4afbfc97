with
  -- visitors from Footfall.
  footfall_by_fiscal_quarter as (
    select
      cast(cast(date_trunc('quarter', cast(footfall.day - interval 3 month as date)) as date) + interval 3 month as date) as fiscal_quarter,
      coalesce(sum(footfall.persons), 0) as visitors
    from sources.footfall
    where footfall.day < date '2024-11-06'
    group by 1
  ),
  -- The first period of each group.
  footfall_by_fiscal_quarter_groups as (
    select min(fiscal_quarter) as first_seen
    from footfall_by_fiscal_quarter
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      fiscal_quarter,
      sum(visitors) as visitors
    from (
      select
        fiscal_quarter,
        visitors
      from footfall_by_fiscal_quarter
      union all
      select
        cast(periods.begins as date) as fiscal_quarter,
        0 as visitors
      from footfall_by_fiscal_quarter_groups
      cross join unnest(generate_series(first_seen, date '2024-11-05', interval 3 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- visitors_per_week from visitors.
  results as (
    select
      fiscal_quarter,
      visitors / nullif(date_diff('day', fiscal_quarter, least(cast(fiscal_quarter + interval 3 month as date), date '2024-11-06')) / 7, 0) as visitors_per_week
    from aligned
  )
select
  fiscal_quarter,
  visitors_per_week
from results
where visitors_per_week is not null
order by fiscal_quarter

with
  -- citation_impact, entered in data/citations.csv.
  citation_impact_entered as (
    select
      entered.period_start as quarter,
      entered."value" as citation_impact
    from entered.data_citations as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      quarter,
      max(citation_impact) as citation_impact
    from citation_impact_entered
    group by 1
  )
select
  quarter,
  citation_impact as research_impact
from aligned
where citation_impact is not null
order by quarter

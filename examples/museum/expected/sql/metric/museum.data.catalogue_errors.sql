with
  -- catalogue_errors from Catalogue.
  catalogue_by_month as (
    select
      cast(date_trunc('month', catalogue.catalogued_on) as date) as month,
      avg(cast(catalogue.wrong as bigint)) as catalogue_errors
    from sources.catalogue
    where catalogue.catalogued_on < date '2026-11-09'
    group by 1
  )
select
  month,
  catalogue_errors
from catalogue_by_month
where catalogue_errors is not null
order by month

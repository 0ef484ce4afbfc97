with
  -- closed_mrr, entered in data/mrr.csv.
  closed_mrr_entered as (
    select
      entered.period_start as month,
      entered."value" as closed_mrr
    from entered.data_mrr as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(closed_mrr) as closed_mrr
    from closed_mrr_entered
    group by 1
  )
select
  month,
  closed_mrr as mrr
from aligned
where closed_mrr is not null
order by month

with
  -- discounts, entered in data/discounts.csv.
  discounts_entered as (
    select
      entered.period_start as month,
      entered."value" as discounts
    from entered.data_discounts as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(discounts) as discounts
    from discounts_entered
    group by 1
  )
select
  month,
  discounts
from aligned
where discounts is not null
order by month

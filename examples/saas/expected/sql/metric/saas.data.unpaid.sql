with
  -- unpaid from Invoices.
  invoices_by_month as (
    select
      cast(date_trunc('month', invoices.issued_on) as date) as month,
      count(*) filter (where invoices.paid_on is null) as unpaid
    from sources.invoices
    where invoices.issued_on < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  invoices_by_month_groups as (
    select min(month) as first_seen
    from invoices_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(unpaid) as unpaid
    from (
      select
        month,
        unpaid
      from invoices_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as unpaid
      from invoices_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  unpaid
from aligned
order by month

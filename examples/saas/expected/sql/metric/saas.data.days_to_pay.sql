with
  -- days_to_pay from Invoices.
  invoices_by_month as (
    select
      cast(date_trunc('month', invoices.issued_on) as date) as month,
      avg(date_diff('day', invoices.issued_on, invoices.paid_on)) as days_to_pay
    from sources.invoices
    where invoices.issued_on < date '2026-11-09'
    group by 1
  )
select
  month,
  days_to_pay
from invoices_by_month
where days_to_pay is not null
order by month

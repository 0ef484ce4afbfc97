with
  -- Each rate of Ecb and until when it holds.
  ecb_rates as (
    select
      ecb.currency,
      ecb.day,
      ecb.rate,
      lead(ecb.day) over (partition by ecb.currency order by ecb.day) as next_day
    from sources.ecb
    where ecb.rate is not null
      and ecb.day is not null
  ),
  -- invoiced from Invoices.
  invoices_by_month as (
    select
      cast(date_trunc('month', invoices.issued_on) as date) as month,
      coalesce(sum(invoices.amount * case when invoices.currency = 'EUR' then 1 else ecb_rates.rate end), 0) as invoiced,
      count(*) filter (where invoices.amount is not null and invoices.amount * case when invoices.currency = 'EUR' then 1 else ecb_rates.rate end is null) as invoiced_without_rate
    from sources.invoices
    left join ecb_rates
      on ecb_rates.currency = invoices.currency
      and ecb_rates.day <= invoices.issued_on
      and (ecb_rates.next_day is null or invoices.issued_on < ecb_rates.next_day)
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
      sum(invoiced) as invoiced,
      max(invoiced_without_rate) as invoiced_without_rate
    from (
      select
        month,
        invoiced,
        invoiced_without_rate
      from invoices_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as invoiced,
        cast(null as bigint) as invoiced_without_rate
      from invoices_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- invoiced.
  results as (
    select
      month,
      case when coalesce(invoiced_without_rate, 0) = 0 then invoiced end as invoiced
    from aligned
  )
select
  month,
  invoiced
from results
where invoiced is not null
order by month

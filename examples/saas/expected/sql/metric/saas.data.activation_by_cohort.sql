with
  -- Signups in the order in which they happened.
  signups_in_order as (
    select
      signups.signed_up_at,
      row_number() over (order by timezone('Europe/London', timezone('UTC', signups.signed_up_at)), signups.account_id) as number,
      cast(timezone('Europe/London', timezone('UTC', signups.signed_up_at)) as date) as converted_at,
      signups.account_id as item
    from sources.signups
    where signups.signed_up_at < timestamp '2026-11-09 00:00:00'
  ),
  -- FirstInvoices, which may be conversions.
  first_invoices_numbered as (
    select
      row_number() over (order by first_invoices.sent_on, first_invoices.account_id) as conversion,
      first_invoices.sent_on as converted_at,
      first_invoices.account_id as item
    from sources.first_invoices
    where first_invoices.sent_on < date '2026-11-09'
      and first_invoices.account_id is not null
  ),
  -- Each conversion with the events before it, the latest one in place 1.
  signups_to_first_invoices_candidates as (
    select
      signups_in_order.number,
      row_number() over (partition by first_invoices_numbered.conversion order by signups_in_order.converted_at desc, signups_in_order.number desc) as place
    from first_invoices_numbered
    join signups_in_order
      on signups_in_order.item = first_invoices_numbered.item
      and signups_in_order.converted_at <= first_invoices_numbered.converted_at
      and first_invoices_numbered.converted_at < signups_in_order.converted_at + 7
  ),
  -- How many conversions are credited to each event.
  signups_to_first_invoices_credited as (
    select
      signups_to_first_invoices_candidates.number,
      count(*) as credited
    from signups_to_first_invoices_candidates
    where signups_to_first_invoices_candidates.place = 1
    group by 1
  ),
  -- Signups with the conversions that are due to them.
  signups_to_first_invoices as (
    select
      signups_in_order.signed_up_at,
      coalesce(signups_to_first_invoices_credited.credited, 0) as conversions
    from signups_in_order
    left join signups_to_first_invoices_credited on signups_to_first_invoices_credited.number = signups_in_order.number
  ),
  -- signups_to_first_invoices, signups from Signups.
  signups_to_first_invoices_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/London', timezone('UTC', signups_to_first_invoices.signed_up_at))) as date) as month,
      sum(signups_to_first_invoices.conversions) as signups_to_first_invoices,
      count(*) as signups
    from signups_to_first_invoices
    group by 1
  ),
  -- The first period of each group.
  signups_to_first_invoices_by_month_groups as (
    select min(month) as first_seen
    from signups_to_first_invoices_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(signups_to_first_invoices) as signups_to_first_invoices,
      sum(signups) as signups
    from (
      select
        month,
        signups_to_first_invoices,
        signups
      from signups_to_first_invoices_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as signups_to_first_invoices,
        0 as signups
      from signups_to_first_invoices_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- activation_by_cohort from signups_to_first_invoices, signups.
  results as (
    select
      month,
      signups_to_first_invoices / nullif(signups, 0) as activation_by_cohort
    from aligned
  )
select
  month,
  activation_by_cohort
from results
where activation_by_cohort is not null
order by month

with
  -- tickets from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      count(*) as tickets
    from sources.tickets
    where tickets.opened_at < timestamp '2026-11-09 00:00:00'
    group by 1
  ),
  -- The first period of each group.
  tickets_by_month_groups as (
    select min(month) as first_seen
    from tickets_by_month
    having count(*) > 0
  ),
  -- customers from Contracts.
  contracts_by_month as (
    select
      cast(date_trunc('month', contracts.month) as date) as month,
      coalesce(sum(contracts.customers), 0) as customers
    from sources.contracts
    where contracts.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  contracts_by_month_groups as (
    select min(month) as first_seen
    from contracts_by_month
    having count(*) > 0
  ),
  -- All side by side.
  aligned as (
    select
      month,
      sum(tickets) as tickets,
      sum(customers) as customers
    from (
      select
        month,
        tickets,
        cast(null as double) as customers
      from tickets_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as tickets,
        cast(null as double) as customers
      from tickets_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as bigint) as tickets,
        customers
      from contracts_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as bigint) as tickets,
        0 as customers
      from contracts_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- ContactRate from tickets, customers.
  results as (
    select
      month,
      tickets / nullif(customers, 0) * 100 as contact_rate
    from aligned
  )
select
  month,
  contact_rate
from results
where contact_rate is not null
order by month

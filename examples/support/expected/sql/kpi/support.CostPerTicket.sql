with
  -- cost from Cost.
  cost_by_month as (
    select
      cast(date_trunc('month', cost.month) as date) as month,
      coalesce(sum(cost.amount), 0) as cost
    from sources.cost
    where cost.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  cost_by_month_groups as (
    select min(month) as first_seen
    from cost_by_month
    having count(*) > 0
  ),
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
  -- All side by side.
  aligned as (
    select
      month,
      sum(cost) as cost,
      sum(tickets) as tickets
    from (
      select
        month,
        cost,
        cast(null as bigint) as tickets
      from cost_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as cost,
        cast(null as bigint) as tickets
      from cost_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
      union all
      select
        month,
        cast(null as double) as cost,
        tickets
      from tickets_by_month
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as cost,
        0 as tickets
      from tickets_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- CostPerTicket from cost, tickets.
  results as (
    select
      month,
      cost / nullif(tickets, 0) as cost_per_ticket
    from aligned
  )
select
  month,
  cost_per_ticket
from results
where cost_per_ticket is not null
order by month

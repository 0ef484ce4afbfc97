with
  -- beta_tickets from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      count(*) filter (where tickets.product_code like 'beta-%') as beta_tickets
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
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(beta_tickets) as beta_tickets
    from (
      select
        month,
        beta_tickets
      from tickets_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as beta_tickets
      from tickets_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  beta_tickets
from aligned
order by month

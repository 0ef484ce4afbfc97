with
  -- tickets from Tickets.
  tickets_total as (
    select
      tickets.agent_id,
      count(*) as tickets
    from sources.tickets
    where tickets.opened_at < timestamp '2026-11-09 00:00:00'
    group by 1
  ),
  -- tickets_of_the_new from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      count(*) filter (where coalesce(tickets_by_agent_id.tickets, 0) < 200) as tickets_of_the_new
    from sources.tickets
    left join tickets_total as tickets_by_agent_id on tickets_by_agent_id.agent_id = tickets.agent_id
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
      sum(tickets_of_the_new) as tickets_of_the_new
    from (
      select
        month,
        tickets_of_the_new
      from tickets_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as tickets_of_the_new
      from tickets_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  tickets_of_the_new
from aligned
order by month

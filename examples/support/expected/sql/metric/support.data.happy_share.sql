with
  -- happy, rated from Tickets.
  tickets_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/Dublin', timezone('UTC', tickets.opened_at))) as date) as month,
      count(*) filter (where tickets.stars >= 4 and tickets.stars <= 5) as happy,
      count(*) filter (where tickets.stars is not null) as rated
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
      sum(happy) as happy,
      sum(rated) as rated
    from (
      select
        month,
        happy,
        rated
      from tickets_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as happy,
        0 as rated
      from tickets_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- happy_share from happy, rated.
  results as (
    select
      month,
      happy / nullif(rated, 0) as happy_share
    from aligned
  )
select
  month,
  happy_share
from results
where happy_share is not null
order by month

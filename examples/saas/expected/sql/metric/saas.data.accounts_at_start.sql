with
  -- accounts_at_start from Movements.
  movements_by_month as (
    select
      cast(date_trunc('month', movements.month) as date) as month,
      coalesce(sum(movements.accounts_at_start), 0) as accounts_at_start
    from sources.movements
    where movements.month < date '2026-11-01'
    group by 1
  ),
  -- The first period of each group.
  movements_by_month_groups as (
    select min(month) as first_seen
    from movements_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(accounts_at_start) as accounts_at_start
    from (
      select
        month,
        accounts_at_start
      from movements_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as accounts_at_start
      from movements_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  accounts_at_start
from aligned
order by month

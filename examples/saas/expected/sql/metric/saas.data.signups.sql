with
  -- signups from Signups.
  signups_by_month as (
    select
      cast(date_trunc('month', timezone('Europe/London', timezone('UTC', signups.signed_up_at))) as date) as month,
      count(*) as signups
    from sources.signups
    where signups.signed_up_at < timestamp '2026-11-09 00:00:00'
    group by 1
  ),
  -- The first period of each group.
  signups_by_month_groups as (
    select min(month) as first_seen
    from signups_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(signups) as signups
    from (
      select
        month,
        signups
      from signups_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as signups
      from signups_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  )
select
  month,
  signups
from aligned
order by month

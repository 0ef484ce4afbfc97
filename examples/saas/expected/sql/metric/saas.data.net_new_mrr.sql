with
  -- mrr_won, mrr_expanded, mrr_shrunk, mrr_lost from Movements.
  movements_by_month as (
    select
      cast(date_trunc('month', movements.month) as date) as month,
      coalesce(sum(movements.won), 0) as mrr_won,
      coalesce(sum(movements.expanded), 0) as mrr_expanded,
      coalesce(sum(movements.shrunk), 0) as mrr_shrunk,
      coalesce(sum(movements.lost), 0) as mrr_lost
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
      sum(mrr_won) as mrr_won,
      sum(mrr_expanded) as mrr_expanded,
      sum(mrr_shrunk) as mrr_shrunk,
      sum(mrr_lost) as mrr_lost
    from (
      select
        month,
        mrr_won,
        mrr_expanded,
        mrr_shrunk,
        mrr_lost
      from movements_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as mrr_won,
        0 as mrr_expanded,
        0 as mrr_shrunk,
        0 as mrr_lost
      from movements_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- net_new_mrr from mrr_won, mrr_expanded, mrr_shrunk, mrr_lost.
  results as (
    select
      month,
      mrr_won + mrr_expanded - mrr_shrunk - mrr_lost as net_new_mrr
    from aligned
  )
select
  month,
  net_new_mrr
from results
where net_new_mrr is not null
order by month

with
  -- mrr_at_start, mrr_shrunk, mrr_lost from Movements.
  movements_by_month as (
    select
      cast(date_trunc('month', movements.month) as date) as month,
      coalesce(sum(movements.at_start), 0) as mrr_at_start,
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
      sum(mrr_at_start) as mrr_at_start,
      sum(mrr_shrunk) as mrr_shrunk,
      sum(mrr_lost) as mrr_lost
    from (
      select
        month,
        mrr_at_start,
        mrr_shrunk,
        mrr_lost
      from movements_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as mrr_at_start,
        0 as mrr_shrunk,
        0 as mrr_lost
      from movements_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-10-31', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- gross_retained from mrr_at_start, mrr_shrunk, mrr_lost.
  results as (
    select
      month,
      (mrr_at_start + -(mrr_shrunk + mrr_lost)) / nullif(mrr_at_start, 0) as gross_retained
    from aligned
  )
select
  month,
  gross_retained
from results
where gross_retained is not null
order by month

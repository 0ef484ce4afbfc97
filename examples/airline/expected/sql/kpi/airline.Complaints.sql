with
  -- complaints, entered in data/complaints.csv.
  complaints_entered as (
    select
      entered.period_start as month,
      entered."value" as complaints
    from entered.data_complaints as entered
    where entered.period_start < date '2001-07-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(complaints) as complaints
    from complaints_entered
    group by 1
  )
select
  month,
  complaints
from aligned
where complaints is not null
order by month

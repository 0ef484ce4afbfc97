with
  -- Each month by itself.
  sales_fiscal_year_to_date_by_month_months as (
    select
      cast(date_trunc('month', sales.day) as date) as month,
      sum(sales.revenue) as revenue_fiscal_year_to_date
    from sources.sales
    where sales.day < date '2026-11-09'
    group by 1
  ),
  -- The first month of each group.
  sales_fiscal_year_to_date_by_month_groups as (
    select min(month) as first_seen
    from sales_fiscal_year_to_date_by_month_months
    having count(*) > 0
  ),
  -- Those without rows, too, from the first one of each group on.
  sales_fiscal_year_to_date_by_month_all_months as (
    select
      month,
      max(revenue_fiscal_year_to_date) as revenue_fiscal_year_to_date
    from (
      select
        month,
        revenue_fiscal_year_to_date
      from sales_fiscal_year_to_date_by_month_months
      union all
      select
        cast(periods.begins as date) as month,
        cast(null as double) as revenue_fiscal_year_to_date
      from sales_fiscal_year_to_date_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- All since the start of the longer period up to each.
  sales_fiscal_year_to_date_by_month_moving as (
    select
      month,
      sum(revenue_fiscal_year_to_date) over (partition by cast(cast(date_trunc('year', cast(month - interval 1 month as date)) as date) + interval 1 month as date) order by month rows between unbounded preceding and current row) as revenue_fiscal_year_to_date
    from sales_fiscal_year_to_date_by_month_all_months
  ),
  -- revenue_fiscal_year_to_date from Sales.
  sales_fiscal_year_to_date_by_month as (
    select
      month,
      coalesce(revenue_fiscal_year_to_date, 0) as revenue_fiscal_year_to_date
    from sales_fiscal_year_to_date_by_month_moving
  )
select
  month,
  revenue_fiscal_year_to_date as revenue_to_date
from sales_fiscal_year_to_date_by_month
order by month

-- case: a retail month ago, by day where one of five weeks follows and precedes
-- metrics: sales_before, customers_before
-- by: day
-- from: 2023-03-20
-- to: 2023-06-10
select d, (select count(*) from moved where month_on = d), (select count(distinct customer) from moved where month_on = d)
from d where d between date '2023-03-20' and date '2023-06-10'
  and d not between date '2023-04-23' and date '2023-04-29';

-- case: a retail month ago and growth, by retail month
-- metrics: sales, sales_before, growth
-- by: retail_month
with x as (select p, (select count(*) from s where day between a and z) as n,
  (select count(*) from moved where month_on between a and z) as b from months where p < '2024-P09')
select p, case when p < '2024-P08' then n end, case when p > '2023-P01' then b end, case when p < '2024-P08' then n end / nullif(b, 0) - 1 from x
union all select null, count(*), null, null from s where day < date '2023-01-29';

-- case: a retail month ago, where the calendar has no earlier one
-- metrics: sales_before
-- by: retail_month
-- to: 2023-04-22
select '2023-P02', count(*) from moved where month_on between date '2023-02-26' and date '2023-03-25'
union all
select '2023-P03', count(*) from moved where month_on between date '2023-03-26' and date '2023-04-22';

-- case: a retail month ago, by month and shop
-- metrics: sales_before
-- by: month, shop
-- from: 2023-06-01
-- to: 2024-01-31
with g as (select shop, min(month_on) as f from moved group by 1)
select m, shop, (select count(*) from moved where date_trunc('month', month_on) = m and moved.shop is not distinct from g.shop)
from (select distinct cast(date_trunc('month', d) as date) as m from d), g
where m between date '2023-06-01' and date '2024-01-01' and f < m + interval 1 month;

-- case: a retail month ago, in a range of days
-- metrics: sales_before, mean_before
-- from: 2023-07-01
-- to: 2023-08-15
select count(*), avg(amount) from moved where month_on between date '2023-07-01' and date '2023-08-15';

-- case: averages a retail month ago, by retail month
-- metrics: mean_before
-- by: retail_month
-- from: 2023-07-30
-- to: 2023-12-30
select p, avg(amount) from moved join months on month_on between a and z
where month_on between date '2023-07-30' and date '2023-12-30' group by 1;

-- case: a retail week ago, by retail week
-- metrics: sales_week_before, sales
-- by: retail_week
-- from: 2023-05-28
-- to: 2023-11-11
select p, (select count(*) from moved where week_on between a and z), (select count(*) from s where day between a and z)
from weeks where a between date '2023-05-28' and date '2023-11-05';

-- case: a year of retail months ago, by retail month
-- metrics: sales_year_before
-- by: retail_month
select p, (select count(*) from moved where year_on between a and z)
from months where p between '2024-P01' and '2024-P09';

-- case: a term ago, by term; the last one goes on behind the calendar
-- metrics: sales_term_before
-- by: term
with days_of as (select day, term, row_number() over (partition by term order by day) as n from days where term is not null),
last as (select term, max(n) as n from days_of group by 1)
select later.term, count(*) from s join days_of using (day)
join days_of as later on later.term = case days_of.term when '2023 spring' then '2023 autumn' when '2023 autumn' then '2024 spring' when '2024 spring' then '2024 autumn' end
  and later.n = case when later.term = '2024 autumn' then days_of.n else least(days_of.n, (select n from last where last.term = later.term)) end
group by 1;

-- case: since the retail month's start, a retail month ago
-- metrics: revenue_to_date, to_date_before
-- by: day
-- from: 2023-06-20
-- to: 2023-09-05
select d, (select sum(amount) from s where day between a and d), (select sum(amount) from moved where month_on between a and d)
from d join months on d between a and z where d between date '2023-06-20' and date '2023-09-05';

-- case: a retail week before a month ago
-- metrics: twice_before
-- by: month
-- from: 2023-05-01
-- to: 2023-08-31
select m, (select count(*) from moved where date_trunc('month', cast(week_on + interval 1 month as date)) = m)
from (select distinct cast(date_trunc('month', d) as date) as m from d)
where m between date '2023-05-01' and date '2023-08-01';

-- case: a window two retail weeks ago
-- metrics: week_before_window
-- by: day
-- from: 2023-03-01
-- to: 2023-03-20
select d, (select count(*) from s where day between d - 20 and d - 14)
from d where d between date '2023-03-01' and date '2023-03-20';

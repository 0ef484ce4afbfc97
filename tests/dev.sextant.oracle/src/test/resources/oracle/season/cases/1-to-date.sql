-- case: since the retail month's start, by day
-- metrics: revenue_to_date, customers_to_date
-- by: day
-- from: 2023-04-20
-- to: 2023-06-10
select d, (select sum(amount) from s where day between a and d), (select count(distinct customer) from s where day between a and d)
from d join months on d between a and z where d between date '2023-04-20' and date '2023-06-10';

-- case: since the retail month's start, on days that the calendar lacks
-- metrics: revenue_to_date
-- by: day
-- to: 2023-02-05
select d, (select sum(amount) from s where day between a and d)
from d join months on d between a and z where d <= date '2023-02-05';

-- case: since the retail month's start, by retail month
-- metrics: revenue, revenue_to_date
-- by: retail_month
select p, sum(amount), sum(amount) from s join months on day between a and z group by 1
union all select null, sum(amount), null from s where day < date '2023-01-29';

-- case: since the retail month's start, by month
-- metrics: customers_to_date
-- by: month
select m, (select count(distinct customer) from s where day between a and e)
from (select distinct cast(date_trunc('month', d) as date) as m,
  least(cast(date_trunc('month', d) + interval 1 month as date) - 1, ends.z) as e from d, ends)
join months on e between a and z;

-- case: since the retail month's start, by day and shop
-- metrics: revenue_to_date
-- by: day, shop
-- from: 2023-09-10
-- to: 2023-10-31
with g as (select shop, min(day) as f from s group by 1)
select d, shop, (select coalesce(sum(amount), 0) from s where day between a and d and s.shop is not distinct from g.shop)
from d join months on d between a and z, g where d between date '2023-09-10' and date '2023-10-31' and f <= d;

-- case: since the retail month's start, in all
-- metrics: revenue_to_date
select sum(amount) from s join months on day between a and z where p = '2024-P07';

-- case: since the term's start, by retail week with holidays
-- metrics: sales_in_term
-- by: retail_week
select weeks.p, (select count(*) from s where day between terms.a and least(weeks.z, ends.z))
from weeks cross join ends join terms on exists (
  select * from days where day = least(weeks.z, ends.z) and term = terms.p)
where weeks.a <= ends.z;

-- case: the first day of the retail month, by retail month
-- metrics: sales, opening_sales
-- by: retail_month
select p, count(*), count(*) filter (day = a) from s join months on day between a and z group by 1, a
union all select null, count(*), null from s where day < date '2023-01-29';

-- case: the first day of the retail month, by week
-- metrics: opening_sales
-- by: week
-- from: 2023-03-06
-- to: 2023-05-28
select w, (select count(*) from s where day = a)
from (select distinct cast(date_trunc('week', d) as date) as w from d) join months on w between a and z
where w between date '2023-03-06' and date '2023-05-28';

-- case: parts of months in retail months, by shop
-- metrics: sales, sales_before
-- by: month, retail_month, shop
-- from: 2023-07-01
-- to: 2023-09-30
with g as (select shop, min(day) as f, min(month_on) as f_on from moved group by 1),
p as (select d, cast(date_trunc('month', d) as date) as m, p from d join months on d between a and z
  where d between date '2023-07-01' and date '2023-09-30')
select m, p, shop,
  (select count(*) from s join p as q on day = q.d where q.m = p.m and q.p = p.p and s.shop is not distinct from g.shop),
  case when max(d) >= f_on then (select count(*) from moved join p as q on month_on = q.d
    where q.m = p.m and q.p = p.p and moved.shop is not distinct from g.shop) end
from p, g where d >= f group by m, p, shop, f_on;

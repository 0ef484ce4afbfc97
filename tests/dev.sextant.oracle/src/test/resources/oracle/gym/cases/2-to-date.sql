-- case: since the week's start, which is Saturday
-- metrics: in_week
-- by: day
-- from: 2024-02-24
-- to: 2024-03-03
select d, (select count(*) from v where day >= d - cast((dayofweek(d) + 1) % 7 as integer) and day <= d)
from d where d between date '2024-02-24' and date '2024-03-03';

-- case: since the month's start, by week
-- metrics: in_month
-- by: week
-- from: 2023-12-23
-- to: 2024-03-08
select w, (select count(*) from v where day >= date_trunc('month', e - 1) and day < e)
from weeks where w between date '2023-12-23' and date '2024-03-08';

-- case: since the month's start, by day and gym
-- metrics: in_month
-- by: day, gym
-- from: 2023-09-12
-- to: 2023-09-16
with g as (select gym, min(day) as f from v group by 1)
select d, gym, (select count(*) from v where day >= date '2023-09-01' and day <= d and v.gym is not distinct from g.gym)
from d, g where d between date '2023-09-12' and date '2023-09-16' and f <= d;

-- case: since the quarter's start, by month
-- metrics: fees_in_quarter
-- by: month
select m, (select sum(fee) from v where day >= date_trunc('quarter', m) and day < e) from months;

-- case: distinct members since the year's start
-- metrics: members_in_year
-- by: month
select m, (select count(distinct member) from v where year(day) = year(m) and day < e) from months;

-- case: since the fiscal year's start in October
-- metrics: fees_in_fiscal_year, visits_in_fiscal_quarter
-- by: month
select m, (select sum(fee) from v where day < e
    and day >= make_date(year(m) - case when month(m) < 10 then 1 else 0 end, 10, 1)),
  (select count(*) from v where day >= date_trunc('quarter', m) and day < e)
from months;

-- case: since the year's start, in all
-- metrics: members_in_year, in_month
select (select count(distinct member) from v where day >= date '2024-01-01'),
  (select count(*) from v where day >= date '2024-08-01');

-- case: since the year's start, at the end of a range
-- metrics: members_in_year, in_month
-- to: 2023-11-11
select (select count(distinct member) from v where year(day) = 2023 and day <= date '2023-11-11'),
  (select count(*) from v where day between date '2023-11-01' and date '2023-11-11');

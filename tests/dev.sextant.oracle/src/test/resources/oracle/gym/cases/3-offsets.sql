-- case: a month ago, by day at the ends of months
-- metrics: month_before
-- by: day
-- from: 2023-02-25
-- to: 2023-03-04
select d, (select count(*) from moved where month_on = d)
from d where d between date '2023-02-25' and date '2023-03-04';

-- case: a month ago, by day around the leap day
-- metrics: month_before, members_month_before
-- by: day
-- from: 2024-02-26
-- to: 2024-04-01
select d, (select count(*) from moved where month_on = d), (select count(distinct member) from moved where month_on = d)
from d where d between date '2024-02-26' and date '2024-04-01';

-- case: a year ago, by day around the leap day
-- metrics: year_before, visits
-- by: day
-- from: 2024-02-26
-- to: 2024-03-03
select d, (select count(*) from moved where year_on = d), (select count(*) from v where day = d)
from d where d between date '2024-02-26' and date '2024-03-03';

-- case: a year ago and growth, by month
-- metrics: visits, year_before, growth
-- by: month
-- to: 2024-07-31
with x as (select m, (select count(*) from v where day >= m and day < e) as a,
  case when m >= date '2023-11-01' then (select count(*) from moved where date_trunc('month', year_on) = m) end as b
from months where m < date '2024-08-01')
select m, a, b, a / nullif(b, 0) - 1 from x;

-- case: a month ago and change, by month
-- metrics: visits, change
-- by: month
-- from: 2023-01-01
-- to: 2023-12-31
with x as (select m, (select count(*) from v where day >= m and day < e) as a,
  (select count(*) from moved where date_trunc('month', month_on) = m) as b from months where year(m) = 2023)
select m, a, a - b from x;

-- case: a quarter ago, by quarter
-- metrics: quarter_before
-- by: quarter
-- from: 2023-04-01
-- to: 2024-06-30
select q, (select count(*) from moved where date_trunc('quarter', quarter_on) = q)
from quarters where q between date '2023-04-01' and date '2024-04-01';

-- case: seven days ago, by gym in a range
-- metrics: week_before
-- by: gym
-- from: 2024-03-01
-- to: 2024-03-10
select gym, (select count(*) from v where v.gym is not distinct from g.gym
  and day between date '2024-02-23' and date '2024-03-03')
from (select distinct gym from v) as g;

-- case: averages a month ago
-- metrics: mean_before
-- by: month
-- from: 2023-07-01
-- to: 2023-12-31
select m, (select avg(fee) from moved where date_trunc('month', month_on) = m)
from months where m between date '2023-07-01' and date '2023-12-01';

-- case: so far this year, a year ago
-- metrics: year_to_date_before, fees
-- by: month
-- from: 2024-01-01
-- to: 2024-07-31
select m, (select sum(fee) from moved where year(year_on) = 2024 and year_on < e),
  (select sum(fee) from v where day >= m and day < e)
from months where m between date '2024-01-01' and date '2024-07-01';

-- case: a window thirty days ago
-- metrics: week_30_days_before
-- by: day
-- from: 2024-03-28
-- to: 2024-04-02
select d, (select count(*) from v where day + 30 between d - 6 and d)
from d where d between date '2024-03-28' and date '2024-04-02';

-- case: an offset of an offset
-- metrics: twice_before
-- by: month
-- from: 2024-03-01
-- to: 2024-07-31
select m, (select count(*) from moved where date_trunc('month', both_on) = m)
from months where m between date '2024-03-01' and date '2024-07-01';

-- case: growth of a window against the one before
-- metrics: spread_growth
-- by: month
-- from: 2023-05-01
-- to: 2024-06-30
select m, (select sum(fee) from v where day >= e - 28 and day < e)
  / (select sum(fee) from v where day >= e - 56 and day < e - 28) - 1
from months where m between date '2023-05-01' and date '2024-06-01';

-- case: an offset reaches beyond the watermark
-- metrics: costs, costs_before
-- by: month
-- from: 2024-06-01
-- to: 2024-08-19
select m, case when m < date '2024-08-01' then
    (select sum(spent) from costs where date_trunc('month', day) = m and day <= date '2024-07-15') end,
  (select sum(spent) from costs where cast(date_trunc('month', day + interval 1 month) as date) = m
    and day <= date '2024-07-15' and cast(day + interval 1 month as date) <= date '2024-08-19')
from months where m >= date '2024-06-01';

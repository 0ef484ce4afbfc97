-- case: the last seven days by day
-- metrics: week, last_day
-- by: day
-- from: 2024-02-25
-- to: 2024-03-05
select d, (select count(*) from v where day > d - 7 and day <= d), (select count(*) from v where day = d)
from d where d between date '2024-02-25' and date '2024-03-05';

-- case: too little history is no value
-- metrics: week, visits
-- by: day
-- to: 2022-12-10
select d, case when d >= (select a + 6 from ends) then (select count(*) from v where day between d - 6 and d) end,
  (select count(*) from v where day = d)
from d where d <= date '2022-12-10';

-- case: a window ends with its month, or with the data
-- metrics: week, visits
-- by: month
select m, case when e - 7 >= (select a from ends) then (select count(*) from v where day >= e - 7 and day < e) end,
  (select count(*) from v where day >= m and day < e)
from months;

-- case: distinct members are counted anew
-- metrics: members_28
-- by: month
select m, (select count(distinct member) from v where day >= e - 28 and day < e)
from months where e - 28 >= (select a from ends);

-- case: distinct members of each gym
-- metrics: members_28, visits
-- by: month, gym
-- from: 2023-08-01
-- to: 2023-12-31
with g as (select gym, min(day) as f from v group by 1)
select m, gym, (select count(distinct member) from v where day >= e - 28 and day < e and v.gym is not distinct from g.gym),
  (select count(*) from v where day >= m and day < e and v.gym is not distinct from g.gym)
from months, g where m between date '2023-08-01' and date '2023-12-31' and f < e;

-- case: months are months of the calendar
-- metrics: fees_quarter, mean_month
-- by: day
-- from: 2024-02-26
-- to: 2024-04-02
select d, (select sum(fee) from v where day >= d + 1 - interval 3 month and day <= d),
  (select avg(fee) from v where day >= d + 1 - interval 1 month and day <= d)
from d where d between date '2024-02-26' and date '2024-04-02';

-- case: two weeks by week
-- metrics: two_weeks
-- by: week
select w, (select coalesce(sum(fee), 0) from v where day >= e - 14 and day < e)
from weeks where e - 14 >= (select a from ends);

-- case: a year with a leap day
-- metrics: year_of_visits
-- by: month
select m, (select count(*) from v where day >= e - interval 1 year and day < e)
from months where e - interval 1 year >= (select a from ends);

-- case: medians and maxima of windows
-- metrics: middle_30, highest_30
-- by: month
-- from: 2023-07-01
select m, (select median(fee) from v where day >= e - 30 and day < e),
  (select max(fee) from v where day >= e - 30 and day < e)
from months where m >= date '2023-07-01';

-- case: a ratio over a window is of totals
-- metrics: fee_rate_7
-- by: week
-- from: 2023-07-01
-- to: 2023-10-06
select w, (select sum(fee) / nullif(count(*), 0) from v where day >= e - 7 and day < e) as x
from weeks where w between date '2023-07-01' and date '2023-10-06';

-- case: a filter within a window, by gym
-- metrics: long_28
-- by: gym
select gym, (select count(*) from v where v.gym is not distinct from g.gym and minutes > 60
  and day > (select z - 28 from ends))
from (select distinct gym from v) as g;

-- case: a window at the end of the range
-- metrics: week, members_28
-- to: 2024-02-29
select (select count(*) from v where day between date '2024-02-23' and date '2024-02-29'),
  (select count(distinct member) from v where day between date '2024-02-02' and date '2024-02-29');

-- case: two sources over the same window
-- metrics: margin_90
-- by: month
-- from: 2024-05-01
-- to: 2024-08-31
select m, (select sum(fee) from v where day >= e - 90 and day < e)
  - (select sum(spent) from costs, (select least(e, date '2024-07-16') as c) where day >= c - 90 and day < c)
from months where m between date '2024-05-01' and date '2024-07-01';

-- case: a condition of the query within a window
-- metrics: week
-- by: day
-- where: gym = "Quay"
-- from: 2023-09-10
-- to: 2023-09-25
select d, (select count(*) from v where gym = 'Quay' and day between d - 6 and d)
from d where d between (select min(day) from v where gym = 'Quay') and date '2023-09-25';

-- case: over all time, by month
-- metrics: ever, members_ever, mean_ever
-- by: month
select m, (select count(*) from v where day < e), (select count(distinct member) from v where day < e),
  (select avg(fee) from v where day < e) from months;

-- case: over all time, by quarter and gym
-- metrics: ever
-- by: quarter, gym
with g as (select gym, min(day) as f from v group by 1)
select q, gym, (select count(*) from v where day < e and v.gym is not distinct from g.gym)
from quarters, g where f < e;

-- case: over all time in a range counts what came before
-- metrics: ever
-- by: month
-- from: 2024-01-01
-- to: 2024-03-31
select m, (select count(*) from v where day < e) from months where m between date '2024-01-01' and date '2024-03-01';

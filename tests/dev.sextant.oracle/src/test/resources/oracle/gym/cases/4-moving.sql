-- case: groups begin on days of their own, one within the range
-- metrics: week, fees_week
-- by: day, gym
-- from: 2023-09-12
-- to: 2023-09-24
with g as (select gym, min(day) as f from v group by 1)
select d, gym, (select count(*) from v where v.gym is not distinct from g.gym and day between d - 6 and d),
  (select coalesce(sum(fee), 0) from v where v.gym is not distinct from g.gym and day between d - 6 and d)
from d, g where d between date '2023-09-12' and date '2023-09-24' and f <= d;

-- case: many small groups, seldom seen
-- metrics: week, fees_week
-- by: day, member
-- from: 2024-05-01
-- to: 2024-05-12
with g as (select member, min(day) as f from v group by 1)
select d, member, (select count(*) from v where v.member is not distinct from g.member and day between d - 6 and d),
  (select coalesce(sum(fee), 0) from v where v.member is not distinct from g.member and day between d - 6 and d)
from d, g where d between date '2024-05-01' and date '2024-05-12' and f <= d;

-- case: groups from the beginning, with too little history
-- metrics: week, last_day
-- by: day, gym
-- to: 2022-12-06
with g as (select gym, min(day) as f from v group by 1)
select d, gym, case when d >= (select a + 6 from ends) then
    (select count(*) from v where v.gym is not distinct from g.gym and day between d - 6 and d) end,
  (select count(*) from v where v.gym is not distinct from g.gym and day = d)
from d, g where d <= date '2022-12-06' and f <= d;

-- case: the smallest beside the number, with days without rows
-- metrics: week, lowest_week
-- by: day
-- where: member = "M23"
-- from: 2024-01-01
-- to: 2024-02-29
select d, (select count(*) from v where member = 'M23' and day between d - 6 and d),
  (select min(fee) from v where member = 'M23' and day between d - 6 and d)
from d where d between date '2024-01-01' and date '2024-02-29';

-- case: several windows and what stands beside them
-- metrics: week, two_weeks, fees_quarter, in_month, ever, visits, long_28
-- by: day
-- from: 2024-02-20
-- to: 2024-03-10
select d, (select count(*) from v where day between d - 6 and d),
  (select sum(fee) from v where day between d - 13 and d),
  (select sum(fee) from v where day >= d + 1 - interval 3 month and day <= d),
  (select count(*) from v where day >= date_trunc('month', d) and day <= d),
  (select count(*) from v where day <= d), (select count(*) from v where day = d),
  (select count(*) from v where minutes > 60 and day between d - 27 and d)
from d where d between date '2024-02-20' and date '2024-03-10';

-- case: two weeks by day up to the last day with data
-- metrics: two_weeks
-- by: day
-- from: 2024-08-01
select d, (select sum(fee) from v where day between d - 13 and d) from d where d >= date '2024-08-01';

-- case: a window thirty days ago, by gym
-- metrics: week_30_days_before
-- by: day, gym
-- from: 2023-10-10
-- to: 2023-10-20
with g as (select gym, min(day) + 30 as f from v group by 1)
select d, gym, (select count(*) from v where v.gym is not distinct from g.gym and day + 30 between d - 6 and d)
from d, g where d between date '2023-10-10' and date '2023-10-20' and f <= d;

-- case: a window of two sources ends where each has data
-- metrics: fees_week, costs_week
-- by: day
-- from: 2024-07-10
-- to: 2024-07-20
select d, (select sum(fee) from v where day between d - 6 and d),
  case when d <= date '2024-07-15' then (select coalesce(sum(spent), 0) from costs where day between d - 6 and d) end
from d where d between date '2024-07-10' and date '2024-07-20';

-- case: over all time by month and gym, a range within
-- metrics: ever, fees_ever
-- by: month, gym
-- from: 2023-08-15
-- to: 2023-11-30
with g as (select gym, min(day) as f from v group by 1)
select m, gym, (select count(*) from v where day < e and v.gym is not distinct from g.gym),
  (select coalesce(sum(fee), 0) from v where day < e and v.gym is not distinct from g.gym)
from months, g where m between date '2023-08-01' and date '2023-11-01' and f < e;

-- case: over all time by week, of those who stay long
-- metrics: ever
-- by: week
-- where: minutes > 100
-- from: 2023-01-07
-- to: 2023-03-03
select w, (select count(*) from v where minutes > 100 and day < e)
from weeks where w between date '2023-01-07' and date '2023-02-25' and e > (select min(day) from v where minutes > 100);

-- case: since the fiscal year's start by month and gym
-- metrics: fees_in_fiscal_year
-- by: month, gym
-- from: 2023-01-15
-- to: 2023-12-31
with g as (select gym, min(day) as f from v group by 1)
select m, gym, (select coalesce(sum(fee), 0) from v where v.gym is not distinct from g.gym and day < e
    and day >= make_date(year(m) - case when month(m) < 10 then 1 else 0 end, 10, 1))
from months, g where m between date '2023-01-01' and date '2023-12-01' and f < e;

-- case: since the quarter's start by day, a group that is new
-- metrics: fees_in_quarter
-- by: day, gym
-- from: 2023-09-01
-- to: 2023-11-05
with g as (select gym, min(day) as f from v group by 1)
select d, gym, (select coalesce(sum(fee), 0) from v where v.gym is not distinct from g.gym
    and day >= date_trunc('quarter', d) and day <= d)
from d, g where d between date '2023-09-01' and date '2023-11-05' and f <= d;

-- case: so far this year, a year ago, by gym
-- metrics: year_to_date_before
-- by: month, gym
-- from: 2024-03-15
-- to: 2024-07-31
with g as (select gym, min(year_on) as f from moved group by 1)
select m, gym, (select coalesce(sum(fee), 0) from moved where moved.gym is not distinct from g.gym
    and year(year_on) = 2024 and year_on < e)
from months, g where m between date '2024-03-01' and date '2024-07-01' and f < e;

-- case: a range that is shorter than what it looks back on, by gym
-- metrics: fees_in_fiscal_year, week
-- by: day, gym
-- from: 2024-07-01
-- to: 2024-07-03
with g as (select gym, min(day) as f from v group by 1)
select d, gym, (select coalesce(sum(fee), 0) from v where v.gym is not distinct from g.gym
    and day >= date '2023-10-01' and day <= d),
  (select count(*) from v where v.gym is not distinct from g.gym and day between d - 6 and d)
from d, g where d between date '2024-07-01' and date '2024-07-03' and f <= d;

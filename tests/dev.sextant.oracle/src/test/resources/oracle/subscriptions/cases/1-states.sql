-- case: recurring revenue at each month's end
-- metrics: mrr, subscribers, mean_fee
-- by: month
select m, coalesce(sum(fee), 0), count(distinct customer), avg(fee) from months left join valid on d = e - 1 group by 1;

-- case: at the start of a month is at the end of the month before
-- metrics: at_start, opening_mrr, subscriptions
-- by: month
select m, (select count(*) from valid where d = m - 1), (select coalesce(sum(fee), 0) from valid where d = m - 1),
  (select count(*) from valid where d = e - 1) from months;

-- case: what was there, began and ended leads to what is there
-- metrics: bridge, mrr
-- by: quarter
select cast(q as date) as q, coalesce(sum(fee), 0) as v, v
from generate_series(date '2022-04-01', date '2024-04-01', interval 3 month) as g(q)
left join valid on d = q + interval 3 month - interval 1 day group by 1;

-- case: begun and ended
-- metrics: begun, ended, new_mrr, lost_mrr
-- by: month
select m, (select count(*) from s where begun >= m and begun < e), (select count(*) from s where ended >= m and ended < e),
  (select coalesce(sum(fee), 0) from s where begun >= m and begun < e),
  (select coalesce(sum(fee), 0) from s where ended >= m and ended < e)
from months;

-- case: churn is what ended over what was there
-- metrics: churn
-- by: month
-- from: 2023-01-01
select m, (select count(*) from s where ended >= m and ended < e) / (select count(*) from valid where d = m - 1)
from months where m >= date '2023-01-01';

-- case: by plan
-- metrics: mrr, subscribers
-- by: plan
select plan, sum(fee), count(distinct customer) from valid where d = date '2024-06-30' group by 1;

-- case: by month and a referred column
-- metrics: subscriptions
-- by: month, who.region
-- from: 2024-01-01
with g as (select region, min(begun) as f from s left join customers using (customer) group by 1)
select m, g.region, (select count(*) from valid where d = e - 1 and valid.region is not distinct from g.region)
from months, g where m >= date '2024-01-01' and f < e;

-- case: filters and shares of states
-- metrics: team_mrr, north, share_of_team, arpu
-- by: month
-- from: 2023-07-01
select m, coalesce(sum(fee) filter (where plan = 'team'), 0), coalesce(sum(fee) filter (where region = 'North'), 0),
  sum(fee) filter (where plan = 'team') / sum(fee), sum(fee) / count(distinct customer)
from months join valid on d = e - 1 where m >= date '2023-07-01' group by 1;

-- case: a condition of the query
-- metrics: mrr, begun
-- by: month
-- where: plan != "solo" and who.region is not missing
-- from: 2024-01-01
select m, (select coalesce(sum(fee), 0) from valid where d = e - 1 and plan <> 'solo' and region is not null),
  (select count(*) from s join customers using (customer) where begun >= m and begun < e and plan <> 'solo' and region is not null)
from months where m >= date '2024-01-01';

-- case: by day around the leap day
-- metrics: subscriptions, begun, ended
-- by: day
-- from: 2024-02-27
-- to: 2024-03-02
select cast(x as date), (select count(*) from valid where d = x), (select count(*) from s where begun = x),
  (select count(*) from s where ended = x)
from generate_series(date '2024-02-27', date '2024-03-02', interval 1 day) as g(x);

-- case: at the end of a range
-- metrics: mrr, begun, ended
-- from: 2024-01-15
-- to: 2024-03-14
select (select sum(fee) from valid where d = date '2024-03-14'),
  (select count(*) from s where begun between date '2024-01-15' and date '2024-03-14'),
  (select count(*) from s where ended between date '2024-01-15' and date '2024-03-14');

-- case: as of a day
-- metrics: mrr, subscribers
-- as-of: 2023-08-09
select sum(fee), count(distinct customer) from valid where d = date '2023-08-09';

-- case: windows over what began and ended
-- metrics: ended_quarter, begun_this_year
-- by: month
-- from: 2023-01-01
select m, (select count(*) from s where ended >= e - interval 3 month and ended < e),
  (select count(*) from s where begun < e and begun >=
    make_date(case when month(m) < 4 then year(m) - 1 else year(m) end, 4, 1))
from months where m >= date '2023-01-01';

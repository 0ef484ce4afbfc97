-- case: by second over the new year
-- metrics: real_calls, mean_length
-- by: second
-- from: 2023-12-31
-- to: 2024-01-01
select t, count(*), avg(seconds) from c where d between date '2023-12-31' and date '2024-01-01' group by 1;

-- case: by minute, where the clock skips an hour
-- metrics: real_calls
-- by: minute
-- from: 2024-03-30
-- to: 2024-03-31
select date_trunc('minute', t), count(*) from c where d between date '2024-03-30' and date '2024-03-31' group by 1;

-- case: by hour, where the clock skips an hour
-- metrics: real_calls
-- by: hour
-- from: 2024-03-30
-- to: 2024-03-31
select date_trunc('hour', t), count(*) from c where d between date '2024-03-30' and date '2024-03-31' group by 1;

-- case: by hour, where the clock repeats an hour
-- metrics: calls, talked
-- by: hour
-- from: 2024-10-26
-- to: 2024-10-27
select x, (select count(*) from c where date_trunc('hour', t) = x),
  (select coalesce(sum(seconds), 0) from c where date_trunc('hour', t) = x)
from generate_series(timestamp '2024-10-26 00:00:00', timestamp '2024-10-27 23:00:00', interval 1 hour) as g(x);

-- case: by hour up to the last data
-- metrics: calls
-- by: hour
-- from: 2024-12-21
-- as-of: 2025-01-10
select x, (select count(*) from c where date_trunc('hour', t) = x)
from ends, generate_series(timestamp '2024-12-21 00:00:00', date_trunc('hour', zt), interval 1 hour) as g(x);

-- case: by minute, filled
-- metrics: calls
-- by: minute
-- from: 2024-01-01
-- to: 2024-01-01
select x, (select count(*) from c where date_trunc('minute', t) = x)
from generate_series(timestamp '2024-01-01 00:00:00', timestamp '2024-01-01 23:59:00', interval 1 minute) as g(x);

-- case: by day with 23 and 25 hours
-- metrics: calls, mean_length
-- by: day
-- from: 2024-03-25
-- to: 2024-04-10
select d, (select count(*) from c where c.d = days.d), (select avg(seconds) from c where c.d = days.d)
from days where d between date '2024-03-25' and date '2024-04-10';

-- case: by week from Sunday to Saturday
-- metrics: calls, long_calls
-- by: week
-- as-of: 2024-12-31
with w as (select distinct d - cast(dayofweek(d) as integer) as w from days)
select w, (select count(*) from c where d between w and w + 6),
  (select count(*) from c where d between w and w + 6 and seconds > 600) from w;

-- case: by month
-- metrics: calls, cost
-- by: month
-- as-of: 2024-12-31
select cast(date_trunc('month', days.d) as date), count(call_id), coalesce(sum(cost), 0)
from days left join c on c.d = days.d group by 1;

-- case: by quarter and desk
-- metrics: calls
-- by: quarter, desk
-- as-of: 2024-12-31
with g as (select desk, min(d) as f from c group by 1), q as (select distinct cast(date_trunc('quarter', d) as date) as q from days)
select q, desk, (select count(*) from c where date_trunc('quarter', d) = q and c.desk is not distinct from g.desk)
from q, g where q + interval 3 month > f;

-- case: by year
-- metrics: calls, mean_length
-- by: year
-- as-of: 2024-12-31
select cast(date_trunc('year', d) as date), count(*), avg(seconds) from c group by 1;

-- case: by fiscal year
-- metrics: calls, cost
-- by: fiscal_year
-- as-of: 2024-12-31
select fy, count(*), sum(cost) from c join fiscal using (d) group by 1;

-- case: by fiscal quarter
-- metrics: calls, cost
-- by: fiscal_quarter
-- as-of: 2024-12-31
select fq, count(call_id), coalesce(sum(cost), 0) from fiscal_quarters left join c using (d) group by 1;

-- case: nothing after the day as of which is asked
-- metrics: calls
-- by: fiscal_quarter
-- as-of: 2024-04-07
select fq, count(call_id) from fiscal_quarters left join c using (d) where d <= date '2024-04-07' group by 1;

-- case: kept gaps beside filled ones
-- metrics: calls, rare
-- by: day
-- from: 2024-05-01
-- to: 2024-09-30
select d, (select count(*) from c where c.d = days.d),
  (select nullif(count(*), 0) from c where c.d = days.d and seconds > 880)
from days where d between date '2024-05-01' and date '2024-09-30';

-- case: kept gaps alone
-- metrics: rare
-- by: day
-- as-of: 2024-12-31
select d, count(*) from c where seconds > 880 group by 1;

-- case: a month that two fiscal years share
-- metrics: real_calls
-- by: month, fiscal_year
-- as-of: 2024-12-31
select date_trunc('month', d), fy, count(*) from c join fiscal using (d) group by 1, 2;

-- case: fiscal quarters in fiscal years
-- metrics: real_calls
-- by: fiscal_quarter, fiscal_year
-- as-of: 2024-12-31
select fq, fy, count(*) from c join fiscal using (d) join fiscal_quarters using (d) group by 1, 2;

-- case: months up to the end of which a fiscal year has run
-- metrics: this_fiscal_year
-- by: month
-- as-of: 2024-12-31
select date_trunc('month', x), (select count(*) from c where c.d between fy and x)
from (select max(d) as x from days group by date_trunc('month', d)) join fiscal on d = x;

-- case: the days of a month that are in a fiscal year
-- metrics: real_calls
-- by: month
-- where: fiscal_year = FY2025
-- as-of: 2024-12-31
select date_trunc('month', d), count(*) from c where d >= date '2024-04-06' group by 1;

-- case: a fiscal year that begins within a month is none of the month
-- metrics: calls
-- by: month
-- where: fiscal_year = FY2025
-- error: `fiscal_year` can differ within a `month`; ask by a shorter grain.

-- case: per day, by month
-- metrics: calls_per_day, cost_per_day
-- by: month
-- to: 2024-11-30
-- as-of: 2024-12-31
select cast(date_trunc('month', days.d) as date) as m, count(call_id) / count(distinct days.d),
  coalesce(sum(cost), 0) / count(distinct days.d)
from generate_series(date '2023-04-01', date '2024-11-30', interval 1 day) as days(d) left join c on c.d = days.d
group by 1;

-- case: per day, in an open month up to its last data
-- metrics: calls_per_day
-- by: month
-- from: 2024-12-01
-- as-of: 2025-01-10
select date '2024-12-01', count(*) / day(max(d)) from c where d >= date '2024-12-01';

-- case: per week, by month
-- metrics: calls_per_week
-- by: month
-- from: 2024-01-01
-- to: 2024-06-30
select cast(date_trunc('month', d) as date) as m, 7 * count(*) / day(last_day(min(d))) from c
where d between date '2024-01-01' and date '2024-06-30' group by 1;

-- case: per month, by quarter and by year
-- metrics: calls_per_month
-- by: year
-- from: 2024-01-01
-- to: 2024-09-30
select date '2024-01-01', count(*) / 9 from c where d between date '2024-01-01' and date '2024-09-30';

-- case: per month, of parts of months
-- metrics: calls_per_month
-- from: 2024-02-15
-- to: 2024-04-10
select count(*) / (15 / 29 + 1 + 10 / 30) from c where d between date '2024-02-15' and date '2024-04-10';

-- case: per quarter and per year, by fiscal year
-- metrics: calls_per_year
-- from: 2023-07-01
-- to: 2024-06-30
select count(*) / (184 / 365 + 182 / 366) from c where d between date '2023-07-01' and date '2024-06-30';

-- case: per hour on days with 23 and 25 hours
-- metrics: calls_per_hour, calls_per_minute
-- by: day
-- from: 2024-03-30
-- to: 2024-04-01
select d, n / h, n / h / 60 from (
  select d, (select count(*) from c where c.d = days.d) as n, case when d = date '2024-03-31' then 23 else 24 end as h
  from days where d between date '2024-03-30' and date '2024-04-01');

-- case: per hour on a day with 25 hours
-- metrics: calls_per_hour
-- by: day
-- from: 2024-10-27
-- to: 2024-10-27
select date '2024-10-27', count(*) / 25 from c where d = date '2024-10-27';

-- case: per hour, by week, through both changes of the clock
-- metrics: calls_per_hour
-- by: week
-- from: 2024-03-24
-- to: 2024-04-06
select w, count(*) / case when w = date '2024-03-31' then 167 else 168 end from (
  select d - cast(dayofweek(d) as integer) as w from c where d between date '2024-03-24' and date '2024-04-06') group by 1;

-- case: per minute, by hour, where an hour is left out and has no length
-- metrics: calls_per_minute
-- by: hour
-- from: 2024-03-31
-- to: 2024-03-31
select x, (select count(*) from c where date_trunc('hour', t) = x) / 60
from generate_series(timestamp '2024-03-31 00:00:00', timestamp '2024-03-31 23:00:00', interval 1 hour) as g(x)
where x <> timestamp '2024-03-31 01:00:00';

-- case: a ratio of rates
-- metrics: long_per_day
-- by: quarter
-- from: 2024-01-01
-- to: 2024-06-30
select cast(date_trunc('quarter', d) as date), count(*) filter (where seconds > 600) / count(*) from c
where d between date '2024-01-01' and date '2024-06-30' group by 1;

-- case: a window per day
-- metrics: week_per_day
-- by: day
-- from: 2024-03-28
-- to: 2024-04-05
select d, (select count(*) from c where c.d between days.d - 6 and days.d) / 7
from days where d between date '2024-03-28' and date '2024-04-05';

-- case: per day, by desk, all days counted alike
-- metrics: calls_per_day
-- by: desk
-- from: 2024-02-01
-- to: 2024-02-29
select desk, (select count(*) from c where c.desk is not distinct from g.desk
  and d between date '2024-02-01' and date '2024-02-29') / 29
from (select distinct desk from c) as g;

-- case: a year ago per day
-- metrics: year_ago_per_day
-- by: month
-- from: 2024-05-01
-- to: 2024-07-31
select m, (select count(*) from c where date_trunc('month', cast(d + interval 1 year as date)) = m) / day(last_day(m))
from (values (date '2024-05-01'), (date '2024-06-01'), (date '2024-07-01')) as v(m);

-- case: a total a year ago per day of this period, and a rate a year ago, which had a leap day
-- metrics: year_ago_per_day, rate_year_ago
-- by: month
-- from: 2025-02-01
-- to: 2025-02-28
-- as-of: 2025-03-31
select date '2025-02-01', count(*) / 28, count(*) / 29 from c where d between date '2024-02-01' and date '2024-02-29';

-- case: a rate over a window is what a window per day is
-- metrics: week_per_day, rate_over_week
-- by: day
-- from: 2024-03-28
-- to: 2024-04-05
select d, x, x from (select d, (select count(*) from c where c.d between days.d - 6 and days.d) / 7 as x
from days where d between date '2024-03-28' and date '2024-04-05');

-- case: months since the fiscal year's start
-- metrics: fiscal_per_month
-- by: fiscal_year
-- to: 2024-09-20
select fy, count(*) / case when fy = date '2024-04-06' then 5.5 else 12 end from c join fiscal using (d)
where d <= date '2024-09-20' group by 1;

-- case: a rate of windows of different lengths means nothing
-- metrics: mixed_rate
-- by: month
-- error: `mixed_rate` is a rate of values over different times; say `per` of each.

-- case: all time per day, since the first row
-- metrics: ever_per_day
-- by: month
-- to: 2024-10-20
select m, (select count(*) from c where d < least(m + interval 1 month, date '2024-10-21'))
  / date_diff('day', a, least(cast(m + interval 1 month as date), date '2024-10-21'))
from (select distinct cast(date_trunc('month', d) as date) as m from days where d <= date '2024-10-20'), ends;

-- case: all time per day and hour, in one number
-- metrics: ever_per_day, ever_per_hour
-- from: 2024-06-01
-- to: 2024-06-30
select count(*) / date_diff('day', any_value(a), date '2024-07-01'),
  count(*) / date_diff('hour', timezone('Europe/London', cast(any_value(a) as timestamp)),
    timezone('Europe/London', timestamp '2024-07-01 00:00:00'))
from c, ends where d < date '2024-07-01';

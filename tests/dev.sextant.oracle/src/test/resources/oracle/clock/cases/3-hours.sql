-- case: from one hour to another
-- metrics: calls, talked
-- by: hour
-- from: 2024-03-30T21:00
-- to: 2024-03-31T00:00
select x, (select count(*) from c where date_trunc('hour', t) = x),
  (select coalesce(sum(seconds), 0) from c where date_trunc('hour', t) = x)
from generate_series(timestamp '2024-03-30 21:00:00', timestamp '2024-03-30 23:00:00', interval 1 hour) as g(x);

-- case: an hour that begins before the range holds what comes later
-- metrics: real_calls
-- by: hour
-- from: 2024-03-30T21:05
-- to: 2024-03-30T22:30
select date_trunc('hour', t), count(*) from c
where t >= timestamp '2024-03-30 21:05:00' and t < timestamp '2024-03-30 22:30:00' group by 1;

-- case: days of which only a part is asked for
-- metrics: real_calls, mean_length
-- by: day
-- from: 2024-03-30T21:05
-- to: 2024-10-27T01:30
select d, count(*), avg(seconds) from c
where t >= timestamp '2024-03-30 21:05:00' and t < timestamp '2024-10-27 01:30:00' group by 1;

-- case: a total from one moment to another
-- metrics: calls, mean_length
-- from: 2024-03-30T21:01
-- to: 2024-03-30T21:10
select count(*), avg(seconds) from c
where t >= timestamp '2024-03-30 21:01:00' and t < timestamp '2024-03-30 21:10:00';

-- case: desks of some hours without a metric
-- by: Calls.desk
-- from: 2024-03-30T21:01
-- to: 2024-03-30T21:20
select distinct desk from c
where t >= timestamp '2024-03-30 21:01:00' and t < timestamp '2024-03-30 21:20:00';

-- case: a window of days has no part of a day
-- metrics: week_per_day
-- from: 2024-03-30T21:00
-- error: A value that looks back from the end of a period is one of whole days; ask from and to a day, or by hour.

-- case: a rate of days has no part of a day
-- metrics: calls_per_day
-- to: 2024-03-30T21:00
-- error: A rate is over whole days; ask from and to a day, or by hour.

-- case: a rate by hour
-- metrics: calls_per_minute
-- by: hour
-- from: 2024-03-30T21:00
-- to: 2024-03-30T23:00
select x, (select count(*) from c where date_trunc('hour', t) = x) / 60.0
from generate_series(timestamp '2024-03-30 21:00:00', timestamp '2024-03-30 22:00:00', interval 1 hour) as g(x);

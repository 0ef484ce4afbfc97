-- case: the hour at the end of each day
-- metrics: this_hour
-- as-of: 2025-01-10
-- by: day
select d, (select count(*) from c where c.d = days.d and hour(t) = 23) from days;

-- case: the hour at the end of each month
-- metrics: this_hour
-- as-of: 2025-01-10
-- by: month
select date_trunc('month', d), (select count(*) from c where c.d = x and hour(t) = 23)
from (select date_trunc('month', d) as d, max(d) as x from days group by 1);

-- case: the hour at the end of each hour
-- metrics: this_hour
-- by: hour
-- from: 2024-03-30
-- to: 2024-03-30
select x, (select count(*) from c where date_trunc('hour', t) = x)
from generate_series(timestamp '2024-03-30 00:00:00', timestamp '2024-03-30 23:00:00', interval 1 hour) as g(x);

-- case: the hour at the start of each day
-- metrics: first_hour
-- by: day
-- from: 2024-03-01
-- to: 2024-10-31
select d, (select count(*) from c where c.d = days.d and hour(t) = 0) from days
where d between date '2024-03-01' and date '2024-10-31';

-- case: the hour at the start of each day with any call then
-- metrics: real_first_hour
-- as-of: 2025-01-10
-- by: day
select d, count(*) from c where hour(t) = 0 group by 1;

-- case: the hour at the start of each day and desk
-- metrics: real_first_hour
-- as-of: 2025-01-10
-- by: day, desk
select d, desk, count(*) from c where hour(t) = 0 group by 1, 2;

-- case: the hour at the start of each month
-- metrics: first_hour
-- as-of: 2025-01-10
-- by: month
-- from: 2024-01-01
select date_trunc('month', d), count(*) filter (hour(t) = 0 and day(d) = 1)
from c where d >= date '2024-01-01' group by 1;

-- case: the hour at the start of the period asked for
-- metrics: first_hour
-- from: 2024-03-30
-- to: 2024-03-31
select count(*) from c where d = date '2024-03-31' and hour(t) = 0;

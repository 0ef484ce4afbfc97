-- case: each period has the definition that holds at its start
-- metrics: full_shifts, full_share
-- by: month
with x as (select m, (select count(*) from shifts where date_trunc('month', day) = m
    and (m >= date '2024-04-01' or m >= date '2024-01-01' and hours >= 6 or hours >= 8)) as a,
  (select count(*) from shifts where date_trunc('month', day) = m) as b from months)
select m, a, a / b from x;

-- case: a year has the definition of its first day
-- metrics: full_shifts
-- by: year
select y, case when y = date '2023-01-01' then a else b end
from (select cast(date_trunc('year', day) as date) as y, count(*) filter (where hours >= 8) as a,
  count(*) filter (where hours >= 6) as b from shifts group by 1);

-- case: a range has the definition of its first day
-- metrics: full_shifts
-- by: kind
-- from: 2024-02-10
-- to: 2024-06-30
select kind, count(*) filter (where hours >= 6 and day >= date '2024-02-10') from shifts where day <= date '2024-06-30' group by 1;

-- case: a month ago the definition of that month held
-- metrics: full_before
-- by: month
-- from: 2023-11-01
-- to: 2024-05-31
select m, (select count(*) from shifts where cast(day + interval 1 month as date) between m and last_day(m)
  and (m >= date '2024-05-01' or m >= date '2024-02-01' and hours >= 6 or hours >= 8))
from months where m between date '2023-11-01' and date '2024-05-01';

-- case: a definition that ended has no value later
-- metrics: ended_count, shifts
-- by: month
select m, case when m < date '2024-03-01' then (select count(*) from shifts where date_trunc('month', day) = m) end,
  (select count(*) from shifts where date_trunc('month', day) = m) from months;

-- case: the whole range has no single definition
-- metrics: full_shifts
-- error: The definition changed over time: ask by a grain, or from a day on.

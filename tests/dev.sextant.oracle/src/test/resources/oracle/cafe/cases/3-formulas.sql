-- case: ratios of sums
-- metrics: per_cup, oat_share, refund_share, per_guest
select sum(amount) / sum(cups), (select count(*) from s where lower(note) = 'oat milk') / count(*),
  sum(least(amount, 0)) / sum(amount), sum(amount) / count(distinct guest) from s;

-- case: ratios of sums at each level
-- metrics: per_cup, refund_share
-- by: desk.kind, member
select kind, member, sum(amount) / nullif(sum(cups), 0),
  coalesce(sum(case when amount < 0 then amount end), 0) / nullif(sum(amount), 0)
from sp group by all
having sum(cups) <> 0 or sum(amount) <> 0;

-- case: nothing to divide by is no value
-- metrics: no_base, sales, filled_in
select null, count(*), 7 from s;

-- case: arithmetic and its signs
-- metrics: double, debt, distance, gross
select 2 * sum(amount) - sum(case when amount < 0 then amount else 0 end),
  sum(case when amount < 0 then -amount end), sum(case when amount < 0 then -amount end),
  sum(amount) / 0.8 from s;

-- case: functions of values
-- metrics: rounded, at_least, lowest_level
select round(sum(amount) / sum(cups), 1), greatest(sum(amount) filter (where amount < 0), -5),
  floor(avg(discount)) + ceil(avg(discount)) from s;

-- case: a ratio of ratios by month
-- metrics: per_cup, oat_share
-- by: month
select m, (select sum(amount) / nullif(sum(cups), 0) from s where date_trunc('month', d) = m) as v,
  (select count(*) filter (where lower(note) = 'oat milk') / nullif(count(*), 0) from s where date_trunc('month', d) = m)
from months where v is not null order by 1;

-- case: sums of a month without rows are 0 and ratios have no value
-- metrics: revenue, per_cup, mean, guests
-- by: month
-- from: 2024-06-01
-- to: 2024-08-31
select m, (select coalesce(sum(amount), 0) from s where date_trunc('month', d) = m),
  (select sum(amount) / nullif(sum(cups), 0) from s where date_trunc('month', d) = m),
  (select avg(amount) from s where date_trunc('month', d) = m),
  (select count(distinct guest) from s where date_trunc('month', d) = m)
from months where m between date '2024-06-01' and date '2024-08-01';

-- case: texts behind each other
-- metrics: tills_and_guests, noted_at_t1
select (select count(*) from (select distinct till, guest from s where till is not null and guest is not null)),
  count(*) filter (where till = 'T1' and note like 'oat%') from s;

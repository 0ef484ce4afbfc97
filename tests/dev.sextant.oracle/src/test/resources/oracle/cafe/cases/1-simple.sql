-- case: rows, values and distinct values
-- metrics: sales, priced, guests, revenue, cups
select count(*), count(amount), count(distinct guest), sum(amount), sum(cups) from s;

-- case: smallest, largest and mean ignore what is missing
-- metrics: smallest, largest, mean, mean_discount
select min(amount), max(amount), sum(amount) / count(amount), sum(discount) / count(discount) from s;

-- case: median and percentiles interpolate
-- metrics: middle, p10, p95
select median(amount), quantile_cont(amount, 0.1), quantile_cont(amount, 0.95) from s;

-- case: percentiles of groups, by hand
-- metrics: p10
-- by: till
with v as (
  select till, cast(amount as double) as a, row_number() over (partition by till order by amount) - 1 as i,
    0.1 * (count(*) over (partition by till) - 1) as place
  from s where amount is not null)
select till, min(a) filter (where i = floor(place))
  + (min(a) filter (where i = ceil(place)) - min(a) filter (where i = floor(place)))
    * (min(place) - floor(min(place)))
from v group by till;

-- case: standard deviation of a sample
-- metrics: spread
select sqrt((sum(amount * amount) - sum(amount) * sum(amount) / count(amount)) / (count(amount) - 1)) from s;

-- case: a share is over rows whose condition is known
-- metrics: member_share, big_share
select sum(case when member then 1 else 0 end) / count(member),
  sum(case when amount > 20 then 1 else 0 end) / count(amount) from s;

-- case: everything by a dimension with a missing value
-- metrics: sales, guests, revenue, mean, member_share
-- by: till
select till, count(*), count(distinct guest), coalesce(sum(amount), 0), avg(amount), avg(case when member then 1.0 when not member then 0.0 end)
from s group by till;

-- case: by a truth value
-- metrics: sales, revenue
-- by: member
select member, count(*), sum(amount) from s group by member;

-- case: by a number
-- metrics: sales
-- by: cups
select cups, count(*) from s group by cups;

-- case: a sum of products
-- metrics: cup_value
select sum(amount * cups) from s;

-- case: by several dimensions and a month
-- metrics: sales, mean
-- by: month, till, member
-- from: 2024-08-01
-- to: 2024-10-31
with g as (select distinct till, member, min(d) over (partition by till, member) as f from s where d <= date '2024-10-31'),
p as (select m, till, member from g join months
  on m between date '2024-08-01' and date '2024-10-01' and f < m + interval 1 month)
select m, p.till, p.member, count(sale_id), avg(amount)
from p left join s on s.till is not distinct from p.till and s.member is not distinct from p.member
  and date_trunc('month', d) = m
group by all;

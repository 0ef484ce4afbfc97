-- case: revenue a year ago and now
-- metrics: mrr_year_ago, mrr
-- by: month
-- from: 2023-06-01
-- to: 2024-06-30
select m, (select coalesce(sum(fee), 0) from valid where d = (select last_day(m - interval 1 year))),
  (select coalesce(sum(fee), 0) from valid where d = e - 1)
from months where m >= date '2023-06-01';

-- case: growth by month
-- metrics: growth
-- by: month
-- from: 2023-01-01
with v as (select m, (select sum(fee) from valid where d = e - 1) as a, (select sum(fee) from valid where d = m - 1) as b from months)
select m, a / b - 1 from v where m >= date '2023-01-01';

-- case: revenue of those who were there a year earlier
-- metrics: kept
-- by: month
-- from: 2023-06-01
select m, (select coalesce(sum(fee), 0) from valid as v where v.d = e - 1 and exists (
  select 1 from valid as o where o.customer = v.customer and o.d = last_day(m - interval 1 year)))
from months where m >= date '2023-06-01';

-- case: net revenue retention
-- metrics: nrr
-- by: month
-- from: 2023-06-01
with v as (select m, (select coalesce(sum(fee), 0) from valid as v where v.d = e - 1 and exists (
    select 1 from valid as o where o.customer = v.customer and o.d = last_day(m - interval 1 year))) as a,
  (select sum(fee) from valid where d = last_day(m - interval 1 year)) as b from months)
select m, a / b from v where m >= date '2023-06-01';

-- case: net revenue retention by region
-- metrics: nrr
-- by: who.region
with v as (select *, exists (select 1 from valid as o where o.customer = v.customer and o.d = date '2023-06-30') as old
  from valid as v where v.d = date '2024-06-30'),
a as (select region, sum(fee) filter (where old) as x from v group by 1),
b as (select region, sum(fee) as y from valid where d = date '2023-06-30' group by 1)
select region, coalesce(x, 0) / y from b left join a using (region) where region is not null
union all
select null, coalesce((select x from a where region is null), 0) / y from b where region is null;

-- case: distinct customers who were there three months earlier
-- metrics: expansion_base
-- by: month
-- from: 2023-01-01
select m, (select count(distinct customer) from valid as v where v.d = e - 1 and exists (
  select 1 from valid as o where o.customer = v.customer and o.d = last_day(m - interval 3 month)))
from months where m >= date '2023-01-01';

-- case: revenue of those who were not there a month earlier
-- metrics: fresh
-- by: month
-- from: 2023-01-01
select m, (select coalesce(sum(fee), 0) from valid as v where v.d = e - 1 and not exists (
  select 1 from valid as o where o.customer = v.customer and o.d = m - 1))
from months where m >= date '2023-01-01';

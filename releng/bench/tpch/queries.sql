-- case: totals
-- metrics: lines, quantity, revenue
select count(*), sum(l_quantity), sum(l_extendedprice * (1 - l_discount)) from tpch.lineitem;

-- case: revenue by month
-- metrics: revenue
-- by: month
select date_trunc('month', l_shipdate), sum(l_extendedprice * (1 - l_discount)) from tpch.lineitem
group by 1 order by 1;

-- case: pricing summary
-- metrics: quantity, base_price, revenue, charge, mean_quantity, mean_price, mean_discount, lines
-- by: l_returnflag, l_linestatus
-- to: 1998-09-02
select l_returnflag, l_linestatus, sum(l_quantity), sum(l_extendedprice), sum(l_extendedprice * (1 - l_discount)),
  sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)), avg(l_quantity), avg(l_extendedprice), avg(l_discount), count(*)
from tpch.lineitem where l_shipdate <= date '1998-09-02' group by 1, 2 order by 1, 2;

-- case: revenue by region, four references away
-- metrics: revenue
-- by: order.customer.nation.region.r_name
select r_name, sum(l_extendedprice * (1 - l_discount)) from tpch.lineitem
left join tpch.orders on l_orderkey = o_orderkey left join tpch.customer on o_custkey = c_custkey
left join tpch.nation on c_nationkey = n_nationkey left join tpch.region on n_regionkey = r_regionkey
group by 1 order by 1;

-- case: revenue by the supplier's nation and year
-- metrics: revenue
-- by: year, supplier.nation.n_name
select date_trunc('year', l_shipdate), n_name, sum(l_extendedprice * (1 - l_discount)) from tpch.lineitem
left join tpch.supplier on l_suppkey = s_suppkey left join tpch.nation on s_nationkey = n_nationkey
group by 1, 2 order by 1, 2;

-- case: savings in a year under conditions
-- metrics: saved
-- where: l_discount between 0.05 and 0.07 and l_quantity < 24
-- from: 1994-01-01
-- to: 1994-12-31
select sum(l_extendedprice * l_discount) from tpch.lineitem
where l_shipdate >= date '1994-01-01' and l_shipdate < date '1995-01-01' and l_discount between 0.05 and 0.07
  and l_quantity < 24;

-- case: orders by quarter and priority
-- metrics: orders, order_value
-- by: quarter, o_orderpriority
select date_trunc('quarter', o_orderdate), o_orderpriority, count(*), sum(o_totalprice) from tpch.orders
group by 1, 2 order by 1, 2;

-- case: late lines by way of shipping
-- metrics: late_share, lines
-- by: l_shipmode
select l_shipmode, avg(case when l_receiptdate > l_commitdate then 1 else 0 end), count(*) from tpch.lineitem
group by 1 order by 1;

-- case: customers by month
-- metrics: customers
-- by: month
select date_trunc('month', o_orderdate), count(distinct o_custkey) from tpch.orders group by 1 order by 1;

-- case: the 90th percentile by brand
-- metrics: price_p90
-- by: part.p_brand
select p_brand, quantile_cont(l_extendedprice, 0.9) from tpch.lineitem left join tpch.part on l_partkey = p_partkey
group by 1 order by 1;

-- case: value of an order by segment and month
-- metrics: mean_order, urgent_share
-- by: month, customer.c_mktsegment
select date_trunc('month', o_orderdate), c_mktsegment, sum(o_totalprice) / count(*),
  count(*) filter (where o_orderpriority = '1-URGENT') / count(*)
from tpch.orders left join tpch.customer on o_custkey = c_custkey group by 1, 2 order by 1, 2;

-- case: revenue over the last 28 days by day
-- metrics: revenue_28
-- by: day
-- from: 1997-01-01
-- to: 1997-12-31
with daily as (
  select l_shipdate as d, sum(l_extendedprice * (1 - l_discount)) as r from tpch.lineitem
  where l_shipdate > date '1996-12-04' and l_shipdate <= date '1997-12-31' group by 1),
rolling as (
  select d, sum(r) over (order by d range between interval 27 days preceding and current row) as r from daily)
select d, r from rolling where d >= date '1997-01-01' order by 1;

-- case: revenue since the year's start by month
-- metrics: revenue_this_year
-- by: month
with monthly as (
  select date_trunc('month', l_shipdate) as m, sum(l_extendedprice * (1 - l_discount)) as r from tpch.lineitem group by 1)
select m, sum(r) over (partition by date_trunc('year', m) order by m) from monthly order by 1;

-- case: growth against the year before by month
-- metrics: revenue, growth
-- by: month
-- from: 1993-03-01
-- to: 1998-10-31
with monthly as (
  select date_trunc('month', l_shipdate) as m, sum(l_extendedprice * (1 - l_discount)) as r from tpch.lineitem
  where l_shipdate < date '1998-11-01' group by 1),
before as (
  select date_trunc('month', l_shipdate + interval 1 year) as m, sum(l_extendedprice * (1 - l_discount)) as r
  from tpch.lineitem group by 1)
select m, monthly.r, monthly.r / before.r - 1 from monthly left join before using (m)
where m >= date '1993-03-01' order by 1;

-- case: lines and orders side by side by month
-- metrics: lines, orders, lines_per_order
-- by: month
with a as (select date_trunc('month', l_shipdate) as m, count(*) as n from tpch.lineitem group by 1),
b as (select date_trunc('month', o_orderdate) as m, count(*) as n from tpch.orders group by 1)
select coalesce(a.m, b.m) as m, a.n, b.n, a.n / b.n from a full join b on a.m = b.m order by 1;

-- case: returned share by brand
-- metrics: return_share, returned
-- by: part.p_brand, part.p_container
select p_brand, p_container, count(*) filter (where l_returnflag = 'R') / count(*),
  count(*) filter (where l_returnflag = 'R')
from tpch.lineitem left join tpch.part on l_partkey = p_partkey group by 1, 2 order by 1, 2;

-- case: customers of the last 90 days by quarter
-- metrics: customers_90
-- by: quarter
-- from: 1992-04-01
-- to: 1998-06-30
with ends as (
  select q, cast(q + interval 3 month as date) as e
  from (select distinct date_trunc('quarter', o_orderdate) as q from tpch.orders) where q >= date '1992-04-01' and q < date '1998-07-01')
select q, count(distinct o_custkey) from ends join tpch.orders on o_orderdate >= e - 90 and o_orderdate < e
group by 1 order by 1;

-- case: revenue of one region by nation and year
-- metrics: revenue
-- by: year, supplier.nation.n_name
-- where: supplier.nation.region.r_name = "ASIA" and l_quantity > 10
select date_trunc('year', l_shipdate), n_name, sum(l_extendedprice * (1 - l_discount)) from tpch.lineitem
join tpch.supplier on l_suppkey = s_suppkey join tpch.nation on s_nationkey = n_nationkey
join tpch.region on n_regionkey = r_regionkey
where r_name = 'ASIA' and l_quantity > 10 group by 1, 2 order by 1, 2;

-- case: lines by day
-- metrics: lines, quantity, late_share
-- by: day
select l_shipdate, count(*), sum(l_quantity), avg(case when l_receiptdate > l_commitdate then 1 else 0 end)
from tpch.lineitem group by 1 order by 1;

-- case: revenue per day by month, and since the beginning
-- metrics: revenue_per_day, revenue_ever
-- by: month
-- to: 1998-11-30
with monthly as (
  select date_trunc('month', l_shipdate) as m, sum(l_extendedprice * (1 - l_discount)) as r from tpch.lineitem group by 1)
select m, r / day(last_day(m)), sum(r) over (order by m) from monthly where m < date '1998-12-01' order by 1;

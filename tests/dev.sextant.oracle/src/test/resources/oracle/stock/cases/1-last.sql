-- case: the last of each item and store
-- metrics: on_hand, worth, lines_on_hand, mean_on_hand
select sum(units), sum(units * price), count(*), avg(units) from last_of_all;

-- case: the last of each month
-- metrics: on_hand
-- by: month
select m, sum(units) from last_in_month group by 1;

-- case: the first of each month and the change
-- metrics: opening, change
-- by: month
select m, (select sum(units) from first_in_month as f where f.m = l.m),
  sum(units) - (select sum(units) from first_in_month as f where f.m = l.m) from last_in_month as l group by 1;

-- case: by store
-- metrics: on_hand, worth
-- by: store
select store, sum(units), sum(units * price) from last_of_all group by 1;

-- case: by item and month
-- metrics: on_hand
-- by: month, item
select m, item, sum(units) from last_in_month group by all having sum(units) is not null;

-- case: by what an item belongs to
-- metrics: on_hand, metal
-- by: good.family
select family, sum(units), sum(units) filter (where family = 'metal') from last_of_all group by 1;

-- case: of the checked counts the last
-- metrics: checked_on_hand
-- by: month
with k as (select * from c where checked)
select m, sum(units) from k where day = (select max(o.day) from k as o where o.m = k.m and o.item = k.item and o.store = k.store)
group by 1;

-- case: a condition of the query asks the last counts, as a group does
-- metrics: on_hand
-- by: month
-- where: checked
select m, sum(units) from last_in_month where checked group by 1;

-- case: by what the last count says
-- metrics: on_hand
-- by: checked
select checked, sum(units) from last_of_all group by 1;

-- case: a condition on an item
-- metrics: on_hand, opening
-- by: month
-- where: store = "Kiel" and good.family is not missing
select m, sum(units), (select sum(units) from first_in_month as f where f.m = l.m and store = 'Kiel' and family is not null)
from last_in_month as l where store = 'Kiel' and family is not null group by 1;

-- case: in a range
-- metrics: on_hand
-- from: 2024-01-10
-- to: 2024-02-20
with k as (select * from c where day between date '2024-01-10' and date '2024-02-20')
select sum(units) from k where day = (select max(o.day) from k as o where o.item = k.item and o.store = k.store);

-- case: the last known, also of earlier months
-- metrics: known
-- by: month
with p as (select cast(x as date) as m, cast(x + interval 1 month as date) as e
  from generate_series(date '2023-11-01', date '2024-06-01', interval 1 month) as g(x))
select p.m, (select sum(units) from c where c.day = (select max(o.day) from c as o
    where o.day < p.e and o.item = c.item and o.store = c.store)) as v
from p where v is not null;

-- case: a month before
-- metrics: month_before
-- by: month
select cast(m + interval 1 month as date), sum(units) from c
where day = (select max(o.day) from c as o where o.m = c.m and o.item = c.item and o.store = c.store) group by 1;

-- case: ratios of last values at each level
-- metrics: per_count, price_per_unit
-- by: store, item
with n as (select store, item, count(*) as n from c group by all)
select store, item, sum(units) / any_value(n), sum(units * price) / nullif(sum(units), 0)
from last_of_all join n using (store, item) group by all having sum(units) is not null;

-- case: the last on each day of the week
-- metrics: on_hand, opening
-- by: day_of_week
with w as (select *, isodow(day) as dow from c),
  l as (select * from w where day = (select max(o.day) from w as o where o.dow = w.dow and o.item = w.item and o.store = w.store)),
  f as (select * from w where day = (select min(o.day) from w as o where o.dow = w.dow and o.item = w.item and o.store = w.store))
select dow, sum(units), (select sum(units) from f where f.dow = l.dow) from l group by 1;

-- case: the last in each month of a year, by store
-- metrics: on_hand
-- by: month_of_year, store
with w as (select *, month(day) as mo from c)
select mo, store, sum(units) from w
where day = (select max(o.day) from w as o where o.mo = w.mo and o.item = w.item and o.store = w.store) group by 1, 2;

-- case: the last in each part of a week that two months share
-- metrics: on_hand
-- by: week, month
with w as (select *, date_trunc('week', day) as wk from c)
select wk, m, sum(units) from w
where day = (select max(o.day) from w as o where o.wk = w.wk and o.m = w.m and o.item = w.item and o.store = w.store) group by 1, 2
having sum(units) is not null;

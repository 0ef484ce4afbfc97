-- case: one reference away
-- metrics: sales, revenue
-- by: desk.kind
select kind, count(*), sum(amount) from sp group by 1;

-- case: a key that no row has is as good as none
-- metrics: sales
-- by: till, desk.kind
select s.till, tills.kind, count(*) from s left join tills using (till) group by all;

-- case: two references away
-- metrics: sales, mean
-- by: desk.place.name, desk.place.seats
select branch_name, seats, count(*), avg(amount) from sp group by all;

-- case: three references away
-- metrics: sales, revenue
-- by: desk.place.town.country
select country, count(*), sum(amount) from sp group by 1;

-- case: four references away, with a month
-- metrics: sales
-- by: quarter, desk.place.town.nation.name
with g as (select nation, min(date_trunc('quarter', d)) as f from sp group by 1)
select cast(q as date), g.nation, (select count(*) from sp
  where sp.nation is not distinct from g.nation and date_trunc('quarter', d) = q)
from g, generate_series(date '2023-10-01', date '2024-10-01', interval 3 month) as p(q) where q >= f;

-- case: by a date that is referred to
-- metrics: sales
-- by: desk.place.opened_on
select opened_on, count(*) from sp group by 1;

-- case: two sources side by side
-- metrics: sales, complaints, complaint_rate
-- by: till
with a as (select till, count(*) as n from s group by 1), b as (select till, count(*) as n from k group by 1)
select coalesce(a.till, b.till), a.n, b.n, b.n / a.n
from a full join b on a.till is not distinct from b.till;

-- case: two sources side by side, by what each leads to
-- metrics: revenue, severity, severe
-- by: desk.place.town.city
with a as (select city, sum(amount) as v from sp group by 1),
b as (select city, avg(severity) as v, count(*) filter (where severity > 3) as n from k group by 1)
select coalesce(a.city, b.city), a.v, b.v, b.n from a full join b on a.city is not distinct from b.city;

-- case: two sources with an end of their own, by month
-- metrics: sales, complaints, complaint_rate
-- by: month
with v as (select m, (select count(*) from s where date_trunc('month', d) = m) as a,
  case when m between date '2024-01-01' and date '2024-10-01'
    then (select count(*) from k where date_trunc('month', made_on) = m) end as b from months)
select m, a, b, b / nullif(a, 0) from v;

-- case: two sources in a range, by month and till
-- metrics: revenue, complaints
-- by: month, till
-- from: 2024-09-10
-- to: 2024-11-05
with a as (select till, min(d) as f from s where d <= date '2024-11-05' group by 1),
b as (select till, min(made_on) as f from k group by 1),
x as (select m, till, (select coalesce(sum(amount), 0) from s where s.till is not distinct from a.till
    and date_trunc('month', d) = m and d between date '2024-09-10' and date '2024-11-05') as v
  from a, months where m between date '2024-09-01' and date '2024-11-01' and m + interval 1 month > f),
y as (select m, till, (select count(*) from k where k.till is not distinct from b.till
    and date_trunc('month', made_on) = m and made_on >= date '2024-09-10') as v
  from b, months where m between date '2024-09-01' and date '2024-10-01' and m + interval 1 month > f)
select coalesce(x.m, y.m), coalesce(x.till, y.till), x.v, y.v
from x full join y on x.m = y.m and x.till is not distinct from y.till;

-- case: other date roles
-- metrics: paid_sales, paid_revenue, sales
-- by: month
select m, (select count(*) from s where date_trunc('month', paid_t) = m),
  (select coalesce(sum(amount), 0) from s where date_trunc('month', paid_t) = m),
  (select count(*) from s where date_trunc('month', t) = m)
from months;

-- case: another date role stops at the watermark too
-- metrics: solved, complaints
-- by: month
select m, case when m >= (select date_trunc('month', min(solved_on)) from k) then
    (select count(*) from complaints where date_trunc('month', solved_on) = m and solved_on <= date '2024-10-15') end,
  (select count(*) from k where date_trunc('month', made_on) = m)
from months where m between date '2024-01-01' and date '2024-10-01';

-- case: a dimension that only one source has
-- metrics: complaints
-- by: severity
select severity, count(*) from k group by 1;

-- case: a dimension that the other source lacks
-- metrics: sales, complaints
-- by: severity
-- error: `Sales` cannot be grouped by `severity`: no reference leads from `Sales` to `Complaints`; declare `reference complaints to Complaints on …` in `Sales`.

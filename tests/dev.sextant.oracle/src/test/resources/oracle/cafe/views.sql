-- Sales on New York's clock, and what each till leads to.
create view s as
select *, timezone('America/New_York', timezone('UTC', sold_at)) as t,
  cast(timezone('America/New_York', timezone('UTC', sold_at)) as date) as d,
  timezone('America/New_York', timezone('Asia/Tokyo', paid_at)) as paid_t
from sales;

create view place as
select till, kind, b.branch, b.name as branch_name, b.seats, b.opened_on, b.city, c.country, n.name as nation
from tills
left join branches as b on tills.branch = b.branch
left join cities as c on b.city = c.city
left join countries as n on c.country = n.country;

create view sp as select s.*, p.* exclude (till) from s left join place as p on s.till = p.till;

-- Complaints end with their watermark.
create view k as
select c.*, p.* exclude (till) from complaints as c left join place as p on c.till = p.till
where made_on <= date '2024-10-15';

create view months as
select cast(m as date) as m
from generate_series(date '2023-11-01', date '2024-11-01', interval 1 month) as g(m);

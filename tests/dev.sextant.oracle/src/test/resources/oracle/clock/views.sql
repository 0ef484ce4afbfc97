-- Calls on London's clock.
create view c as
select *, timezone('Europe/London', timezone('UTC', rung_at)) as t,
  cast(timezone('Europe/London', timezone('UTC', rung_at)) as date) as d from calls;
create view ends as select min(d) as a, max(d) as z, max(t) as zt from c;
create view days as select cast(x as date) as d from ends, generate_series(a, z, interval 1 day) as g(x);
-- Fiscal years begin on 6 April.
create view fiscal as
select d, make_date(case when strftime(d, '%m-%d') < '04-06' then year(d) - 1 else year(d) end, 4, 6) as fy
from days;
create view fiscal_quarters as
select d, case when d < fy + interval 3 month then fy when d < fy + interval 6 month then cast(fy + interval 3 month as date)
  when d < fy + interval 9 month then cast(fy + interval 6 month as date)
  else cast(fy + interval 9 month as date) end as fq from fiscal;

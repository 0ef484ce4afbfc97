create view v as select * from visits;
create view ends as select min(day) as a, max(day) as z from visits;
create view d as
select cast(x as date) as d from ends, generate_series(a, z, interval 1 day) as g(x);
-- Periods with the day after their last one, or after the last day with data.
create view months as
select distinct cast(date_trunc('month', d) as date) as m,
  least(cast(date_trunc('month', d) + interval 1 month as date), z + 1) as e from d, ends;
create view quarters as
select distinct cast(date_trunc('quarter', d) as date) as q,
  least(cast(date_trunc('quarter', d) + interval 3 month as date), z + 1) as e from d, ends;
-- Weeks begin on Saturday.
create view weeks as
select distinct d - cast((dayofweek(d) + 1) % 7 as integer) as w,
  least(d - cast((dayofweek(d) + 1) % 7 as integer) + 7, z + 1) as e from d, ends;
-- Moved forward by a month or year, to the month's end where that month is shorter.
create view moved as
select *, cast(day + interval 1 month as date) as month_on, cast(day + interval 1 year as date) as year_on,
  cast(day + interval 3 month as date) as quarter_on,
  cast(cast(day + interval 1 month as date) + interval 1 year as date) as both_on from visits;

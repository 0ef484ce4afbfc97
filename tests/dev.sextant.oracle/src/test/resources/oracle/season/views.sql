create view s as select * from sales;
create view ends as select min(day) as a, max(day) as z from sales;
create view d as
select cast(x as date) as d from ends, generate_series(a, z, interval 1 day) as g(x);
-- Periods with their first and last day and those of their neighbours; no period has a gap but terms.
create view months as
select *, lag(a) over (order by a) as before_a, lead(a) over (order by a) as next_a,
  lead(z) over (order by a) as next_z, lead(a, 12) over (order by a) as year_a,
  lead(z, 12) over (order by a) as year_z, lag(a, 2) over (order by a) as before_2_a
from (select month as p, min(day) as a, max(day) as z from days group by 1);
create view weeks as
select week as p, min(day) as a, max(day) as z from days group by 1;
create view terms as
select term as p, min(day) as a, max(day) as z from days where term is not null group by 1;
-- The calendar ends within 2024-P09: what would lie behind its last day is nowhere.
-- Sales on the day in the same place of the next month, of that of a year on, and of the next week.
create view moved as
select s.*, least(next_a + (s.day - a)::integer, next_z) as month_on,
  case when year_a + (s.day - a)::integer <= year_z then year_a + (s.day - a)::integer
    when year_z < date '2024-10-05' then year_z end as year_on,
  case when s.day + 7 <= date '2024-09-28' then s.day + 7 end as week_on
from s join months m on s.day between m.a and m.z;

create view c as select counts.*, family, cast(date_trunc('month', day) as date) as m
from counts left join items using (item);
-- The last and the first count of each item in each store in each month.
create view last_in_month as
select * from c where day = (select max(o.day) from c as o where o.m = c.m and o.item = c.item and o.store = c.store);
create view first_in_month as
select * from c where day = (select min(o.day) from c as o where o.m = c.m and o.item = c.item and o.store = c.store);
create view last_of_all as
select * from c where day = (select max(o.day) from c as o where o.item = c.item and o.store = c.store);

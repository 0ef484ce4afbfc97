create view s as select *, coalesce(ended, date '9999-01-01') as until from subscriptions;
-- Months with their first day and the day after their last one.
create view months as
select cast(m as date) as m, cast(m + interval 1 month as date) as e
from generate_series((select date_trunc('month', min(begun)) from subscriptions), date '2024-06-01', interval 1 month) as g(m);
-- A subscription is valid from its first day to the day before its end.
create view valid as
select s.*, r.region, cast(d as date) as d from s left join customers as r using (customer),
  generate_series(begun, least(until, date '2024-07-01') - 1, interval 1 day) as g(d);

-- case: a reference by a column of another one and by the day
-- metrics: rides, minutes
-- by: depot.state
select state, count(*), sum(minutes) from r group by 1;

-- case: on from there
-- metrics: rides
-- by: depot.owner.country
select country, count(*) from r group by 1;

-- case: beside the reference that it goes through
-- metrics: rides
-- by: what.depot, depot.state
select depot, state, count(*) from r group by all;

-- case: only in a condition
-- metrics: minutes
-- by: day
-- where: depot.state = "open"
select day, sum(minutes) from r where state = 'open' group by 1;

-- case: in a window, as long as rows lie in it
-- metrics: rides_in_week
-- by: day, depot.state
select d, state, count(*) from r,
  generate_series(timestamp '2024-03-01', timestamp '2024-03-10', interval 1 day) as g(d)
where day <= d and day > d - interval 7 day group by all;

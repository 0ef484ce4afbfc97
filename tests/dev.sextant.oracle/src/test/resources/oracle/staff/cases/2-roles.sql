-- case: one table in two roles
-- metrics: shifts
-- by: worker.name, covered.name
select w.name, c.name, count(*) from shifts as s
left join employees as w on s.employee = w.employee left join employees as c on s.cover_for = c.employee group by all;

-- case: one table in two roles, in filter and dimension
-- metrics: cover_shifts, young
-- by: worker.name
select w.name, count(*) filter (where c.name is not null), count(*) filter (where w.born_on >= date '1990-01-01')
from shifts as s
left join employees as w on s.employee = w.employee left join employees as c on s.cover_for = c.employee group by all;

-- case: a table that refers to itself
-- metrics: shifts, self_mentored
-- by: worker.guide.name
select g.name, count(*), count(*) filter (where g.employee = s.employee) from shifts as s
left join employees as w on s.employee = w.employee left join employees as g on w.mentor = g.employee group by all;

-- case: a table that refers to itself, twice
-- metrics: shifts
-- by: worker.guide.guide.name, covered.guide.name
select gg.name, cg.name, count(*) from shifts as s
left join employees as w on s.employee = w.employee left join employees as g on w.mentor = g.employee
left join employees as gg on g.mentor = gg.employee
left join employees as c on s.cover_for = c.employee left join employees as cg on c.mentor = cg.employee group by all;

-- case: three ways to the same table
-- metrics: own_leader, shifts
-- by: job.crew.leader.name, worker.name
select l.name, w.name, count(*) filter (where l.employee = j.employee), count(*) from j
left join employees as l on j.lead = l.employee left join employees as w on j.employee = w.employee group by all;

-- case: a key of two columns
-- metrics: shifts, beds_seen, big_rooms
-- by: site, ward.beds
select s.site, r.beds, count(*), coalesce(sum(r.beds), 0), count(*) filter (where r.beds >= 4) from shifts as s
left join rooms as r on s.site = r.site and s.room = r.room group by all;

-- case: distinct values that are referred to
-- metrics: mentors
-- by: kind
select kind, count(distinct mentor) from shifts left join employees using (employee) group by 1;

-- case: by a date and a number that are referred to
-- metrics: hours
-- by: worker.born_on, job.grade
-- from: 2024-01-01
-- to: 2024-03-31
select born_on, grade, coalesce(sum(hours) filter (where day >= date '2024-01-01'), 0)
from j left join employees using (employee) where day <= date '2024-03-31' group by all;

-- case: a path that leads nowhere
-- metrics: shifts
-- by: worker.team
-- error: `Shifts` cannot be grouped by `worker.team`: `Employees` has no column or reference `team`.

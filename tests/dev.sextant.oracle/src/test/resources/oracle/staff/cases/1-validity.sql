-- case: no shift is doubled by its assignment
-- metrics: shifts, hours
-- by: job.team
select team, count(*), coalesce(sum(hours), 0) from j group by 1;

-- case: a version holds from its first day to the day before the next
-- metrics: shifts
-- by: day, job.team
-- where: employee = "E2"
-- from: 2024-02-20
-- to: 2024-03-20
with x as (select day, team from j where employee = 'E2'), g as (select team, min(day) as f from x group by 1),
d as (select cast(d as date) as d from generate_series(date '2024-02-20', date '2024-03-20', interval 1 day) as r(d))
select d, g.team, (select count(*) from x where x.day = d and x.team is not distinct from g.team)
from d, g where f <= d;

-- case: as of now
-- metrics: shifts
-- by: job_now.team, job_now.grade
select team_now, grade_now, count(*) from j group by all;

-- case: then and now
-- metrics: promoted, mean_grade, workers
-- by: job.team
select team, count(*) filter (where grade < grade_now), avg(grade), count(distinct employee) from j group by 1;

-- case: an average of what was valid then
-- metrics: mean_grade
-- by: quarter
select cast(date_trunc('quarter', day) as date), avg(grade) from j group by 1;

-- case: from a version on through three more references
-- metrics: shifts, hours
-- by: job.crew.within.part_of.division
select d.division, count(*), coalesce(sum(hours), 0) from j left join divisions as d using (division) group by 1;

-- case: from a version on through three more references and back to employees
-- metrics: shifts
-- by: job.crew.within.part_of.chief.name
select e.name, count(*) from j left join employees as e on j.head = e.employee group by 1;

-- case: filters over versions
-- metrics: surgical, acute_share, senior_hours
-- by: month
select m, count(*) filter (where department = 'Surgery'),
  count(*) filter (where division = 'Acute') / count(*), coalesce(sum(hours) filter (where grade > 2), 0)
from months join j on date_trunc('month', day) = m group by 1;

-- case: a condition of the query over a version
-- metrics: shifts, workers
-- by: site
-- where: job.grade = 1 and job.crew.team != "A"
select site, count(*), count(distinct employee) from j where grade = 1 and team <> 'A' and team in ('B', 'C', 'D') group by 1;

-- case: versions within a window
-- metrics: graded_month
-- by: month
select m, (select count(*) from j where grade > 1 and day between m and last_day(m)) from months where m > date '2023-10-01';

-- Shifts with the assignment that held on the day, and the one that holds on 20 November 2024.
create view j as
select s.*, a.team, a.grade, t.department, t.lead, d.division, v.head, n.grade as grade_now, n.team as team_now
from shifts as s
left join assignments as a
  on s.employee = a.employee and a.since <= s.day and (a.until is null or s.day < a.until)
left join teams as t on a.team = t.team
left join departments as d on t.department = d.department
left join divisions as v on d.division = v.division
left join assignments as n
  on s.employee = n.employee and n.since <= date '2024-11-20' and (n.until is null or date '2024-11-20' < n.until);
create view months as
select cast(m as date) as m from generate_series(date '2023-10-01', date '2024-09-01', interval 1 month) as g(m);

-- case: states of rides, each once
-- by: depot.state
-- where: minutes > 0
select distinct state from r;

-- case: states of rides, as often as they occur
-- by: depot.state
-- where: minutes > 20
-- all: rows
select state from r where minutes > 20
union all select null from rides where day is null and minutes > 20;

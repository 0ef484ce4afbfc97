-- Each ride with its depot of the same day, which its bike alone does not tell.
create view r as
select rides.*, bikes.depot, depots.state, depots.firm, firms.country
from rides
left join bikes on rides.bike = bikes.bike
left join depots on bikes.depot = depots.depot and rides.day = depots.day
left join firms on depots.firm = firms.firm
where rides.day is not null;

-- case: the last two retail weeks, by day
-- metrics: two_weeks
-- by: day
-- from: 2023-02-01
-- to: 2023-03-10
select d, (select count(*) from s where day between d - 13 and d)
from d where d between date '2023-02-11' and date '2023-03-10';

-- case: the last retail month, by retail month
-- metrics: customers_month
-- by: retail_month
-- from: 2023-02-26
-- to: 2024-07-27
select p, (select count(distinct customer) from s where day between a and z)
from months where a between date '2023-02-26' and date '2024-06-30';

-- case: the last retail month, within months of four weeks after five
-- metrics: customers_month
-- by: day
-- from: 2023-04-20
-- to: 2023-06-03
select d, (select count(distinct customer) from s where day between
    case when d = z then a else least(before_a + (d - a)::integer + 1, a - 1) end and d)
from d join months on d between a and z where d between date '2023-04-20' and date '2023-06-03';

-- case: the last three retail months, by retail month and shop
-- metrics: three_months
-- by: retail_month, shop
-- from: 2023-06-25
-- to: 2024-06-22
with g as (select shop, min(day) as f from s group by 1)
select p, shop, (select coalesce(sum(amount), 0) from s where day between before_2_a and z and s.shop is not distinct from g.shop)
from months, g where a between date '2023-06-25' and date '2024-05-26' and f <= z;

-- case: days and all time, by retail month
-- metrics: days_28, ever
-- by: retail_month
select p, (select count(*) from s where day between least(months.z, e.z) - 27 and months.z), (select count(distinct customer) from s where day <= months.z)
from months, ends as e where months.a <= e.z;

-- case: the last counts of each retail month
-- metrics: pieces
-- by: retail_month
select p, sum(pieces) from (select p, pieces, row_number() over (partition by p, item order by day desc) as place
  from counts join months on day between a and z) where place = 1 group by 1;

-- case: rates of retail months, the open one up to the last day
-- metrics: daily, sales
-- by: retail_month
select p, sum(amount) / (least(z, (select z from ends)) - a + 1), count(*) from s join months on day between a and z group by p, a, z
union all select null, null, count(*) from s where day < date '2023-01-29';

-- case: rates since the start and of a window, by day
-- metrics: daily_to_date, daily_window
-- by: day
-- from: 2023-05-20
-- to: 2023-06-20
select d, (select sum(amount) from s where day between a and d) / (d - a + 1), (select sum(amount) from s where day between d - 13 and d) / 14
from d join months on d between a and z where d between date '2023-05-20' and date '2023-06-20';

-- case: a rate of revenue of a retail month ago
-- metrics: daily_before
-- by: retail_month
-- from: 2023-02-26
-- to: 2023-08-26
select p, (select sum(amount) from moved where month_on between a and z) / (z - a + 1)
from months where a between date '2023-02-26' and date '2023-07-30';

-- case: a rate moved by a calendar
-- metrics: rate_before
-- by: retail_month
-- error: A rate from 1 retail_month ago cannot be computed; put `per` behind `ago`: `(… from 1 retail_month ago) per day`.

-- case: states at the ends of retail months
-- metrics: rented
-- by: retail_month
-- from: 2023-01-29
-- to: 2023-07-29
select p, (select count(*) from rentals where begun <= z and (ended is null or ended > z))
from months where a between date '2023-01-29' and date '2023-06-25';

-- case: a state moved by a calendar
-- metrics: rented_before
-- by: retail_month
-- error: A state such as `active at end` has no value `from 1 retail_month ago`: a calendar moves days, not intervals; ask for the earlier period.

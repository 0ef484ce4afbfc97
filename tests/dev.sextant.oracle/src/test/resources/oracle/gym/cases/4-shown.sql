-- case: single days of a window
-- metrics: week, visits
-- by: day
-- where: year_of = 2024 and (day_of_year = 56 or day_of_year = 65)
select d, (select count(*) from v where day > d - 7 and day <= d), (select count(*) from v where day = d)
from d where d in (date '2024-02-25', date '2024-03-05');

-- case: one day of each week
-- metrics: week
-- by: day
-- where: day_of_week = 7 and month = 2024-03
-- from: 2024-01-01
select d, (select count(*) from v where day > d - 7 and day <= d)
from d where d between date '2024-03-01' and date '2024-03-31' and dayofweek(d) = 0;

-- case: months of an offset, beside a condition on rows
-- metrics: month_before
-- by: month
-- where: month in (2023-08, 2023-10) and gym = "North"
-- from: 2023-01-01
select m, (select count(*) from moved where month_on >= m and month_on < e and gym = 'North')
from months where m in (date '2023-08-01', date '2023-10-01');

-- case: all but a quarter
-- metrics: in_month
-- by: month
-- where: not (quarter = 2023-Q3)
-- from: 2023-06-01
-- to: 2023-12-31
select m, (select count(*) from v where day >= m and day < e) from months
where m between date '2023-06-01' and date '2023-12-31' and m not between date '2023-07-01' and date '2023-09-30';

-- case: a condition on days is none on months
-- metrics: in_month
-- by: month
-- where: day_of_month = 1
-- error: `day_of_month` can differ within a `month`; ask by a shorter grain.

-- case: a period is compared with dates
-- metrics: week
-- by: week
-- where: week = "2024"
-- error: A condition on the period compares it with dates, and what is said of it with numbers.

-- case: a number is no year
-- metrics: week
-- by: month
-- where: year = 2024
-- error: A condition on the period compares it with dates, and what is said of it with numbers.

-- case: calendar quarters of a fiscal year that begins with one
-- metrics: year_before
-- by: quarter, fiscal_year
-- where: fiscal_year = FY2024
select q, date '2023-10-01', (select count(*) from moved where year_on >= q and year_on < q + interval 3 month)
from quarters where q >= date '2023-10-01' and q < date '2024-10-01';

-- case: quarters of which only a month is asked for, moved by an offset
-- metrics: seen_before
-- by: quarter
-- where: month = 2023-08 or month = 2024-02
select date_trunc('quarter', month_on), count(*) from moved
where date_trunc('month', month_on) in (date '2023-08-01', date '2024-02-01') group by 1;

-- case: weekends of a week, of two metrics
-- metrics: seen, mean_fee
-- by: week
-- where: day_of_week >= 6
select w, count(*), avg(fee) from v join weeks on day >= w and day < w + 7 where isodow(day) >= 6 group by 1;

-- case: single days of a month, beside a condition on rows and a whole quarter
-- metrics: seen
-- by: month, gym
-- where: day_of_month <= 3 and gym != "North" and quarter = 2024-Q1
select date_trunc('month', day), gym, count(*) from v
where day(day) <= 3 and gym != 'North' and date_trunc('quarter', day) = date '2024-01-01' group by 1, 2;

-- case: a period that is 0 without rows is whole
-- metrics: visits
-- by: quarter
-- where: month = 2023-08
-- error: `month` can differ within a `quarter`; ask by a shorter grain.

-- case: a window up to a period's end is of whole periods
-- metrics: mean_ever
-- by: quarter
-- where: month = 2023-08
-- error: `month` can differ within a `quarter`; ask by a shorter grain.

-- case: a rate is of whole periods
-- metrics: seen_per_day
-- by: quarter
-- where: month = 2023-08
-- error: `month` can differ within a `quarter`; ask by a shorter grain.

-- case: comparisons never hold for what is missing
-- metrics: refunds, member_sales, stranger_sales, unknown_sales
select (select sum(amount) from s where amount < 0), (select count(*) from s where member = true),
  (select count(*) from s where member = false), (select count(*) from s where member is null);

-- case: parts of texts, where case and signs of SQL patterns count as they are
-- metrics: oat, any_oat, tenths, underscored, quoted, loud, take
select (select count(*) from s where strpos(note, 'oat') > 0),
  (select count(*) from s where note in ('oat milk', 'Oat Milk')),
  (select count(*) from s where note = '10% off'),
  (select count(*) from s where note = 'a_b'),
  (select count(*) from s where note = 'said "no"'),
  (select count(*) from s where length(note) > 8 and right(note, 3) = 'off'),
  (select count(*) from s where left(note, 4) = 'take');

-- case: or, ranges with both ends, and lists
-- metrics: large_or_member, middle_sized, odd_tills
select (select count(*) from s where coalesce(amount, 0) >= 30 or coalesce(member, false)),
  (select count(*) from s where amount >= 5 and amount <= 10),
  (select count(*) from s where till is not null and till <> 'T1' and till <> 'T2');

-- case: a written period means all of its days
-- metrics: this_spring, not_march, after_q1, fiscal_24, old_branch
select (select count(*) from s where d between date '2024-03-01' and date '2024-05-31'),
  (select count(*) from s where d < date '2024-03-01' or d > date '2024-03-31'),
  (select count(*) from s where d >= date '2024-04-01'),
  (select count(*) from s where d between date '2023-07-01' and date '2024-06-30'),
  (select count(*) from sp where opened_on < date '2020-01-01');

-- case: four references away
-- metrics: american, abroad, nowhere
select (select count(*) from sp where nation = 'United States'),
  (select sum(amount) from sp where country <> 'US'),
  (select count(*) from sp where country is null);

-- case: parts of a local moment
-- metrics: weekend, morning, last_days, decembers
select (select count(*) from s where isodow(d) in (6, 7)), (select count(*) from s where hour(t) < 12),
  (select count(*) from s where day(d) in (29, 30, 31)), (select count(*) from s where month(d) = 12);

-- case: time between moments on clocks of two zones
-- metrics: paid_late, quick
select (select count(*) from s where cast(paid_t as date) - d > 1),
  (select count(*) from s where epoch(timezone('UTC', timezone('Asia/Tokyo', paid_at))) - epoch(sold_at) < 12 * 3600);

-- case: a filter of a filter
-- metrics: busy_member
select sum(amount) from s where member and cups > 2;

-- case: a condition of the query
-- metrics: sales, revenue, member_sales
-- by: till
-- where: amount > 10 EUR and (note is missing or not (note contains "milk"))
select till, count(*), sum(amount), count(*) filter (where member) from s
where amount > 10 and (note is null or strpos(note, 'milk') = 0) group by till;

-- case: a condition on what is referred to
-- metrics: sales, complaints
-- by: desk.place.name
-- where: desk.place.town.nation.name = "United States"
with a as (select branch_name, count(*) as n from sp where nation = 'United States' group by 1),
b as (select branch_name, count(*) as n from k where nation = 'United States' group by 1)
select branch_name, a.n, b.n from a full join b using (branch_name);

-- case: a condition no row fulfils
-- metrics: sales, revenue
-- by: till
-- where: till = "T77"
-- rows: none
select till, 0, 0 from s where false;

-- case: a condition on a column that is not there
-- metrics: sales
-- where: colour is missing
-- error: The condition cannot be applied to `Sales`: `Sales` has no column or reference `colour`.

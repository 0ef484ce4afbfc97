with
  -- posts, entered in data/posts.csv.
  posts_entered as (
    select
      entered.period_start as month,
      entered."value" as posts
    from entered.data_posts as entered
    where entered.period_start < date '2026-11-11'
      and entered.dimensions = ''
  ),
  -- One row for each group.
  aligned as (
    select
      month,
      max(posts) as posts
    from posts_entered
    group by 1
  )
select
  month,
  posts
from aligned
where posts is not null
order by month

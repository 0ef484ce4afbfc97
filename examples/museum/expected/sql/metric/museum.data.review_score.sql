with
  -- review_score, review_score_2 from Reviews.
  reviews_by_month as (
    select
      cast(date_trunc('month', reviews.week) as date) as month,
      coalesce(sum(reviews.stars), 0) as review_score,
      coalesce(sum(reviews.reviews), 0) as review_score_2
    from sources.reviews
    where reviews.week < date '2026-11-09'
    group by 1
  ),
  -- The first period of each group.
  reviews_by_month_groups as (
    select min(month) as first_seen
    from reviews_by_month
    having count(*) > 0
  ),
  -- Empty periods up to the last data count as 0.
  aligned as (
    select
      month,
      sum(review_score) as review_score,
      sum(review_score_2) as review_score_2
    from (
      select
        month,
        review_score,
        review_score_2
      from reviews_by_month
      union all
      select
        cast(periods."start" as date) as month,
        0 as review_score,
        0 as review_score_2
      from reviews_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods("start")
    ) as parts
    group by 1
  ),
  -- The metrics.
  results as (
    select
      month,
      review_score / nullif(review_score_2, 0) as review_score
    from aligned
  )
select
  month,
  review_score
from results
where review_score is not null
order by month nulls last

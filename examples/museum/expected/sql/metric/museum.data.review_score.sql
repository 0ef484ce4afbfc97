with
  -- sum_stars, sum_reviews from Reviews.
  reviews_by_month as (
    select
      cast(date_trunc('month', reviews.week) as date) as month,
      coalesce(sum(reviews.stars), 0) as sum_stars,
      coalesce(sum(reviews.reviews), 0) as sum_reviews
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
      sum(sum_stars) as sum_stars,
      sum(sum_reviews) as sum_reviews
    from (
      select
        month,
        sum_stars,
        sum_reviews
      from reviews_by_month
      union all
      select
        cast(periods.begins as date) as month,
        0 as sum_stars,
        0 as sum_reviews
      from reviews_by_month_groups
      cross join unnest(generate_series(first_seen, date '2026-11-08', interval 1 month)) as periods(begins)
    ) as parts
    group by 1
  ),
  -- review_score from sum_stars, sum_reviews.
  results as (
    select
      month,
      sum_stars / nullif(sum_reviews, 0) as review_score
    from aligned
  )
select
  month,
  review_score
from results
where review_score is not null
order by month

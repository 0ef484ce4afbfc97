select
  cast(timezone('Europe/Berlin', timezone('UTC', sales.sold_at)) as date) as day,
  count(*) as gappy
from sources.sales
where not sales.returned
  and sales.sold_at < timestamp '2024-11-20 23:00:00'
  and sales.amount > 90
group by 1
order by day

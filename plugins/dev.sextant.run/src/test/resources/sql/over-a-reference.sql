select
  shop.region as shop_region,
  coalesce(sum(sales.amount), 0) as revenue,
  count(*) filter (where sales.returned) as returned
from sources.sales
join sources.stores as shop on shop.store = sales.store
where shop.size > 90
  and sales.sold_at < timestamp '2024-11-20 23:00:00'
group by 1
order by shop_region nulls last

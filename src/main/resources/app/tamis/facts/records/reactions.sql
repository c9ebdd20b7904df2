-- What did the team feel, month by month, when clients ($1) called from a day ($2) to another ($3)?
--
-- Nobody's own rating leaves the store.

SELECT
  client_id,
  CAST(date_trunc('month', "at") AS DATE) AS month,
  count(*) AS ratings,
  count(DISTINCT technician_id) AS raters,
  sum(reaction) AS reaction_sum
FROM reactions
WHERE client_id IN ($1)
  AND CAST("at" AS DATE) BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
GROUP BY client_id, CAST(date_trunc('month', "at") AS DATE)
ORDER BY month

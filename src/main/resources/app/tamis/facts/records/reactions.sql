-- What did the team feel, month by month, when a client ($1) called from a day ($2) to another ($3)?
--
-- Nobody's own rating leaves the store.

SELECT
  CAST(date_trunc('month', "at") AS DATE) AS month,
  count(*) AS ratings,
  count(DISTINCT technician_id) AS raters,
  sum(reaction) AS reaction_sum
FROM reactions
WHERE client_id = $1
  AND CAST("at" AS DATE) BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
GROUP BY CAST(date_trunc('month', "at") AS DATE)
ORDER BY month

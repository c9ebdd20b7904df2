-- How long was worked for each client each month from a day ($1) to another ($2), on tickets of which kind?

SELECT
  e.client_id,
  e.month,
  k.kind,
  sum(e.minutes) AS minutes
FROM work_rows AS e
LEFT JOIN tickets AS k ON k.ticket_id = e.ticket_id
WHERE e.started_at >= CAST($1 AS TIMESTAMP)
  AND e.started_at < CAST($2 AS TIMESTAMP) + INTERVAL '1' DAY
GROUP BY e.client_id, e.month, k.kind
ORDER BY e.client_id, e.month, k.kind

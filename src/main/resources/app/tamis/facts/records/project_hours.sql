-- How long was worked for each client each month from a day ($1) to another ($2), on tickets of which kind?

SELECT
  e.client_id,
  e.month,
  k.kind,
  sum(e.minutes) AS minutes
FROM work_rows AS e
JOIN time_entries AS f ON f.time_entry_id = e.time_entry_id
LEFT JOIN tickets AS k ON k.ticket_id = f.ticket_id
WHERE e.day BETWEEN CAST($1 AS DATE) AND CAST($2 AS DATE)
GROUP BY e.client_id, e.month, k.kind
ORDER BY e.client_id, e.month, k.kind

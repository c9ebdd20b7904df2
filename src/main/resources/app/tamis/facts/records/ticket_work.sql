-- Which tickets were opened for clients ($1) from a day ($2) to another ($3), how long was worked on each since, and at what cost?

SELECT
  t.client_id,
  t.ticket_id,
  t.day,
  t.kind,
  f.subject,
  coalesce(sum(e.minutes), 0) AS minutes,
  coalesce(sum(e.minutes / 60 * e.hourly_cost), 0) AS cost,
  count(e.time_entry_id) > 0 AS worked
FROM ticket_rows AS t
JOIN tickets AS f ON f.ticket_id = t.ticket_id
LEFT JOIN work_rows AS e ON e.ticket_id = t.ticket_id AND e.client_id = t.client_id
WHERE t.client_id IN ($1)
  AND t.opened_at >= CAST($2 AS TIMESTAMP)
  AND t.opened_at < CAST($3 AS TIMESTAMP) + INTERVAL '1' DAY
GROUP BY t.client_id, t.ticket_id, t.day, t.kind, f.subject
ORDER BY t.day, t.ticket_id

-- Which tickets were opened for a client ($1) from a day ($2) to another ($3), how long was worked on each since, and at what cost?

SELECT
  t.ticket_id,
  t.day,
  t.kind,
  f.subject,
  coalesce(sum(e.minutes), 0) AS minutes,
  coalesce(sum(e.minutes / 60 * e.hourly_cost), 0) AS cost,
  count(e.time_entry_id) > 0 AS worked
FROM ticket_rows AS t
JOIN tickets AS f ON f.ticket_id = t.ticket_id
LEFT JOIN time_entries AS w ON w.ticket_id = t.ticket_id AND w.client_id = t.client_id
LEFT JOIN work_rows AS e ON e.time_entry_id = w.time_entry_id
WHERE t.client_id = $1
  AND t.day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
GROUP BY t.ticket_id, t.day, t.kind, f.subject
ORDER BY t.day, t.ticket_id

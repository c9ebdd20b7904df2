-- What was worked for clients ($1) from a day ($2) to another ($3), by whom, at what cost, and outside business hours?

SELECT
  e.client_id,
  e.time_entry_id,
  e.started_at,
  e.minutes,
  coalesce(p.name, e.technician_id) AS technician,
  k.subject,
  f.note,
  f.billable,
  e.minutes / 60 * e.hourly_cost AS cost,
  e.after_hours
FROM work_rows AS e
JOIN (
  SELECT time_entry_id, note, billable
  FROM time_entries
  WHERE client_id IN ($1)
    AND started_at >= CAST($2 AS TIMESTAMP)
    AND started_at < CAST($3 AS TIMESTAMP) + INTERVAL '1' DAY
) AS f
  ON f.time_entry_id = e.time_entry_id
LEFT JOIN technicians AS p ON p.technician_id = e.technician_id
LEFT JOIN tickets AS k ON k.ticket_id = e.ticket_id
WHERE e.client_id IN ($1)
  AND e.started_at >= CAST($2 AS TIMESTAMP)
  AND e.started_at < CAST($3 AS TIMESTAMP) + INTERVAL '1' DAY
ORDER BY e.started_at, e.time_entry_id

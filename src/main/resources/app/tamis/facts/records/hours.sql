-- What was worked for a client ($1) from a day ($2) to another ($3), by whom, at what cost, and outside business hours?

SELECT
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
JOIN time_entries AS f ON f.time_entry_id = e.time_entry_id
LEFT JOIN technicians AS p ON p.technician_id = e.technician_id
LEFT JOIN tickets AS k ON k.ticket_id = f.ticket_id
WHERE e.client_id = $1
  AND e.day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY e.started_at, e.time_entry_id

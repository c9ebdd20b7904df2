-- What was worked for a client ($1) from a day ($2) to another ($3), by whom, at what cost, and outside business hours?

SELECT
  e.time_entry_id,
  e.started_at,
  e.minutes,
  coalesce(p.name, e.technician_id) AS technician,
  k.subject,
  e.note,
  e.billable,
  e.minutes / 60 * CAST(coalesce(c.hourly_cost, s.default_hourly_cost) AS DOUBLE) AS cost,
  d.day IS NULL
    OR extract(HOUR FROM e.started_at) * 60 + extract(MINUTE FROM e.started_at) < s.from_minute
    OR extract(HOUR FROM e.started_at) * 60 + extract(MINUTE FROM e.started_at) >= s.to_minute AS after_hours
FROM time_entries AS e
CROSS JOIN settings AS s
LEFT JOIN technicians AS p ON p.technician_id = e.technician_id
LEFT JOIN tickets AS k ON k.ticket_id = e.ticket_id
LEFT JOIN business_days AS d ON d.day = CAST(e.started_at AS DATE)
LEFT JOIN technician_costs AS c
  ON c.technician_id = e.technician_id
  AND c.from_day <= CAST(e.started_at AS DATE)
  AND c.until_day > CAST(e.started_at AS DATE)
WHERE e.client_id = $1
  AND CAST(e.started_at AS DATE) BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY e.started_at, e.time_entry_id

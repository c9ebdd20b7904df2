-- Which calls were there with clients ($1) from a day ($2) to another ($3)?

SELECT
  c.client_id,
  c.call_id,
  c.started_at,
  f.direction,
  f.seconds,
  coalesce(p.name, f.technician_id) AS technician,
  c.incoming,
  c.after_hours,
  c.emergency,
  c.call_id IN (SELECT id FROM in_arrears WHERE item = 'call' AND client_id IN ($1)) AS in_arrears
FROM owned_calls AS c
JOIN calls AS f ON f.call_id = c.call_id
LEFT JOIN technicians AS p ON p.technician_id = f.technician_id
WHERE c.client_id IN ($1)
  AND c.day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY c.started_at, c.call_id

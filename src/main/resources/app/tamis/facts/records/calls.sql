-- Which calls were there with a client ($1) from a day ($2) to another ($3)?
--
-- An emergency in arrears is an incoming call outside business hours while a bill was more than 30 days past due.

SELECT
  o.call_id,
  o.started_at,
  o.direction,
  c.seconds,
  coalesce(p.name, c.technician_id) AS technician,
  d.day IS NULL
    OR extract(HOUR FROM o.started_at) * 60 + extract(MINUTE FROM o.started_at) < s.from_minute
    OR extract(HOUR FROM o.started_at) * 60 + extract(MINUTE FROM o.started_at) >= s.to_minute AS after_hours,
  EXISTS (
    SELECT 1
    FROM arrears AS a
    WHERE a.client_id = o.client_id
      AND a.from_day <= CAST(o.started_at AS DATE)
      AND a.until_day > CAST(o.started_at AS DATE)
  ) AS in_arrears
FROM owned_calls AS o
JOIN calls AS c ON c.call_id = o.call_id
CROSS JOIN settings AS s
LEFT JOIN technicians AS p ON p.technician_id = c.technician_id
LEFT JOIN business_days AS d ON d.day = CAST(o.started_at AS DATE)
WHERE o.client_id = $1
  AND CAST(o.started_at AS DATE) BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY o.started_at, o.call_id

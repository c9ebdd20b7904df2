-- Who rings with an emergency while a bill is more than 30 days past due?
--
-- Urgent client tickets at any hour, and incoming calls outside business hours, on a day when some invoice was more than
-- 30 days past due and not fully paid by that day. Days in arrears are merged into stretches that don't overlap, so that
-- each emergency is found once.

CREATE TABLE arrears AS
SELECT client_id, min(from_day) AS from_day, max(until_day) AS until_day
FROM (
  SELECT client_id, from_day, until_day, sum(begins) OVER (PARTITION BY client_id ORDER BY from_day, until_day ROWS UNBOUNDED PRECEDING) AS stretch
  FROM (
    SELECT
      client_id,
      from_day,
      until_day,
      CASE
        WHEN from_day <= max(until_day) OVER (PARTITION BY client_id ORDER BY from_day, until_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
        THEN 0
        ELSE 1
      END AS begins
    FROM (
      SELECT
        client_id,
        CASE WHEN from_day > CAST(due_on + INTERVAL '31' DAY AS DATE) THEN from_day ELSE CAST(due_on + INTERVAL '31' DAY AS DATE) END AS from_day,
        until_day
      FROM unpaid
      WHERE can_be_late AND until_day > CAST(due_on + INTERVAL '31' DAY AS DATE)
    ) AS late
  ) AS marked
) AS numbered
GROUP BY client_id, stretch;

CREATE TABLE emergencies AS
SELECT client_id, CAST(opened_at AS DATE) AS day
FROM tickets
WHERE priority = 'urgent' AND channel <> 'monitoring' AND kind IS DISTINCT FROM 'proactive'
UNION ALL
SELECT c.client_id, CAST(c.started_at AS DATE) AS day
FROM owned_calls AS c
CROSS JOIN settings AS s
LEFT JOIN business_days AS d
  ON d.day = CAST(c.started_at AS DATE)
WHERE c.direction = 'in'
  AND NOT (
    d.day IS NOT NULL
    AND extract(HOUR FROM c.started_at) * 60 + extract(MINUTE FROM c.started_at) >= s.from_minute
    AND extract(HOUR FROM c.started_at) * 60 + extract(MINUTE FROM c.started_at) < s.to_minute
  );

CREATE TABLE arrears_emergencies AS
SELECT e.client_id, CAST(date_trunc('month', e.day) AS DATE) AS month, sum(e.emergencies) AS arrears_emergencies
FROM (SELECT client_id, day, count(*) AS emergencies FROM emergencies GROUP BY client_id, day) AS e
JOIN arrears AS a
  ON a.client_id = e.client_id
  AND a.from_day <= e.day
  AND a.until_day > e.day
GROUP BY e.client_id, CAST(date_trunc('month', e.day) AS DATE);

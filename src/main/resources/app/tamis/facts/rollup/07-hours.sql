-- How long was worked for each client each month, at what cost, how much of it outside business hours, and by how many?
--
-- A technician's cost holds from the import that brought it; the portfolio's default stands in where it is unknown.

CREATE TABLE work AS
SELECT
  t.client_id,
  CAST(date_trunc('month', t.started_at) AS DATE) AS month,
  t.technician_id,
  CAST(coalesce(c.hourly_cost, s.default_hourly_cost) AS DOUBLE) AS hourly_cost,
  min(t.started_at) AS first_at,
  sum(t.minutes) AS minutes,
  sum(
    CASE
      WHEN d.day IS NOT NULL
        AND extract(HOUR FROM t.started_at) * 60 + extract(MINUTE FROM t.started_at) >= s.from_minute
        AND extract(HOUR FROM t.started_at) * 60 + extract(MINUTE FROM t.started_at) < s.to_minute
      THEN 0
      ELSE t.minutes
    END
  ) AS after_hours_minutes
FROM time_entries AS t
CROSS JOIN settings AS s
LEFT JOIN business_days AS d
  ON d.day = CAST(t.started_at AS DATE)
LEFT JOIN technician_costs AS c
  ON c.technician_id = t.technician_id
  AND c.from_day <= CAST(t.started_at AS DATE)
  AND c.until_day > CAST(t.started_at AS DATE)
GROUP BY
  t.client_id,
  CAST(date_trunc('month', t.started_at) AS DATE),
  t.technician_id,
  CAST(coalesce(c.hourly_cost, s.default_hourly_cost) AS DOUBLE);

CREATE TABLE hours AS
SELECT
  client_id,
  month,
  sum(minutes) AS minutes,
  CAST(sum(CAST(CAST(minutes AS DOUBLE) * hourly_cost AS DECIMAL(38, 9))) AS DOUBLE) / 60 AS labour_cost,
  sum(after_hours_minutes) AS after_hours_minutes
FROM work
GROUP BY client_id, month;

-- What technicians wrote down, of all clients; whose technician isn't known tells nothing of anybody's month.
CREATE TABLE work_months AS
SELECT
  w.month,
  count(DISTINCT t.technician_id) AS technicians,
  coalesce(sum(CASE WHEN t.technician_id IS NOT NULL THEN w.minutes END), 0) AS minutes
FROM work AS w
LEFT JOIN technicians AS t ON t.technician_id = w.technician_id
GROUP BY w.month;

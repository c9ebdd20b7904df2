-- What does an hour of this work cost, and was it done outside business hours?
--
-- A technician's cost holds from the import that brought it; the portfolio's default stands in where it is unknown.

CREATE VIEW work_rows AS
SELECT
  t.portfolio,
  t.time_entry_id,
  t.client_id,
  t.started_at,
  t.day,
  CAST(date_trunc('month', t.started_at) AS DATE) AS month,
  t.minutes,
  t.technician_id,
  t.ticket_id,
  c.hourly_cost AS recorded_cost,
  CAST(coalesce(c.hourly_cost, s.default_hourly_cost) AS DOUBLE) AS hourly_cost,
  b.day IS NULL AS after_hours
FROM (SELECT all_time_entries.*, CAST(started_at AS DATE) AS day FROM all_time_entries) AS t
JOIN settings AS s
  ON s.portfolio = t.portfolio
LEFT JOIN business_hours AS b
  ON b.portfolio = t.portfolio
  AND b.day = t.day
  AND b.opens_at <= t.started_at
  AND b.closes_at > t.started_at
LEFT JOIN all_technician_costs AS c
  ON c.portfolio = t.portfolio
  AND c.technician_id = t.technician_id
  AND c.from_day <= t.day
  AND c.until_day > t.day

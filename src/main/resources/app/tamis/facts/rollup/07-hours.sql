-- How long was worked for each client each month, at what cost, how much of it outside business hours, and by how many?

CREATE TABLE work AS
SELECT
  w.portfolio,
  w.client_id,
  w.month,
  w.technician_id,
  CAST(coalesce(w.recorded_cost, s.default_hourly_cost) AS DOUBLE) AS hourly_cost,
  sum(w.minutes) AS minutes,
  sum(w.after_hours_minutes) AS after_hours_minutes
FROM work_added AS w
JOIN settings AS s
  ON s.portfolio = w.portfolio
GROUP BY w.portfolio, w.client_id, w.month, w.technician_id, CAST(coalesce(w.recorded_cost, s.default_hourly_cost) AS DOUBLE)
HAVING sum(w.entries) > 0;

CREATE TABLE hours AS
SELECT
  portfolio,
  client_id,
  month,
  sum(minutes) AS minutes,
  CAST(sum(CAST(CAST(minutes AS DOUBLE) * hourly_cost AS DECIMAL(38, 9))) AS DOUBLE) / 60 AS labour_cost,
  sum(after_hours_minutes) AS after_hours_minutes
FROM work
GROUP BY portfolio, client_id, month;

-- What technicians wrote down, of all clients; whose technician isn't known tells nothing of anybody's month.
CREATE TABLE work_months AS
SELECT
  w.portfolio,
  w.month,
  count(DISTINCT t.technician_id) AS technicians,
  coalesce(sum(CASE WHEN t.technician_id IS NOT NULL THEN w.minutes END), 0) AS minutes
FROM work AS w
LEFT JOIN all_technicians AS t
  ON t.portfolio = w.portfolio
  AND t.technician_id = w.technician_id
GROUP BY w.portfolio, w.month;

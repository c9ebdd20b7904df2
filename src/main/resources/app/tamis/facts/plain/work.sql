-- What time entries come to, as the rollup has it of rows (added/).
--
-- In the tables plain_… a name is its place in a list, days are counted from 1970, and minutes are millionths.

CREATE TABLE incoming.work_added AS
SELECT
  1 AS portfolio,
  p.client_id,
  p.month,
  p.technician_id,
  c.hourly_cost AS recorded_cost,
  p.entries,
  CAST(p.minutes * 0.000001 AS DECIMAL(38, 6)) AS minutes,
  CAST(p.after_hours_minutes * 0.000001 AS DECIMAL(38, 6)) AS after_hours_minutes
FROM (
  SELECT
    clients[client] AS client_id,
    DATE '1970-01-01' + CAST(month AS INTEGER) AS month,
    technicians[technician] AS technician_id,
    entries,
    CAST(minutes AS DECIMAL(19, 0)) AS minutes,
    CAST(after_hours_minutes AS DECIMAL(19, 0)) AS after_hours_minutes
  FROM plain_work
  CROSS JOIN plain_names
) AS p
LEFT JOIN incoming.technicians AS c
  ON c.technician_id = p.technician_id;

CREATE TABLE incoming.work_days_added AS
SELECT 1 AS portfolio, DATE '1970-01-01' + CAST(day AS INTEGER) AS day, entries
FROM plain_days;

CREATE TABLE incoming.first_work_added AS
SELECT 1 AS portfolio, clients[client] AS client_id, DATE '1970-01-01' + CAST(day AS INTEGER) AS first_day
FROM plain_firsts
CROSS JOIN plain_names;

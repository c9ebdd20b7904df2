-- How long did each technician work for each client in a month, at what recorded cost, and for how long outside business hours?

CREATE TABLE work_added AS
SELECT
  portfolio,
  client_id,
  month,
  technician_id,
  recorded_cost,
  count(*) AS entries,
  CAST(sum(minutes) AS DECIMAL(38, 6)) AS minutes,
  CAST(sum(CASE WHEN after_hours THEN minutes ELSE 0 END) AS DECIMAL(38, 6)) AS after_hours_minutes
FROM work_rows
GROUP BY portfolio, client_id, month, technician_id, recorded_cost

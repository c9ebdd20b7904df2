-- Who called, and how often?

CREATE TABLE owned_calls AS
SELECT portfolio, call_id, client_id, started_at, day, incoming, after_hours, emergency
FROM call_rows
WHERE client_id IS NOT NULL;

CREATE TABLE call_counts AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', day) AS DATE) AS month,
  sum(CASE WHEN incoming THEN 1 ELSE 0 END) AS calls_in
FROM owned_calls
GROUP BY portfolio, client_id, CAST(date_trunc('month', day) AS DATE);

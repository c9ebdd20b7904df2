-- Who called? A call without a client is the client's whose number it came from.

CREATE TABLE owned_calls AS
SELECT c.call_id, coalesce(c.client_id, o.client_id) AS client_id, c.started_at, c.direction
FROM calls AS c
LEFT JOIN number_owners AS o
  ON c.client_id IS NULL
  AND o.phone = c.phone
WHERE coalesce(c.client_id, o.client_id) IS NOT NULL;

CREATE TABLE call_counts AS
SELECT
  client_id,
  CAST(date_trunc('month', started_at) AS DATE) AS month,
  sum(CASE WHEN direction = 'in' THEN 1 ELSE 0 END) AS calls_in
FROM owned_calls
GROUP BY client_id, CAST(date_trunc('month', started_at) AS DATE);

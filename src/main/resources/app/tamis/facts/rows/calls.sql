-- Whose is a call, and is it an emergency?
--
-- A call without a client is the client's whose number it came from; it may be nobody's. Who rings outside business hours
-- has an emergency.

CREATE VIEW call_rows AS
SELECT
  c.portfolio,
  c.call_id,
  coalesce(c.client_id, o.client_id) AS client_id,
  c.started_at,
  c.day,
  coalesce(c.direction = 'in', false) AS incoming,
  b.day IS NULL AS after_hours,
  coalesce(c.direction = 'in', false) AND b.day IS NULL AS emergency
FROM (SELECT all_calls.*, CAST(started_at AS DATE) AS day FROM all_calls) AS c
LEFT JOIN number_owners AS o
  ON c.client_id IS NULL
  AND o.portfolio = c.portfolio
  AND o.phone = c.phone
LEFT JOIN business_hours AS b
  ON b.portfolio = c.portfolio
  AND b.day = c.day
  AND b.opens_at <= c.started_at
  AND b.closes_at > c.started_at

-- Which tickets and calls came on a day in arrears, and which of them were emergencies?
--
-- An emergency is an urgent client ticket at any hour, or an incoming call outside business hours.

CREATE VIEW in_arrears AS
SELECT e.portfolio, e.item, e.id, e.client_id, e.day, e.emergency
FROM (
  SELECT portfolio, 'ticket' AS item, ticket_id AS id, client_id, day, urgent AS emergency FROM ticket_rows
  UNION ALL
  SELECT portfolio, 'call', call_id, client_id, day, emergency FROM owned_calls
) AS e
JOIN days_in_arrears AS a
  ON a.portfolio = e.portfolio
  AND a.client_id = e.client_id
  AND a.from_day <= e.day
  AND a.last_day >= e.day

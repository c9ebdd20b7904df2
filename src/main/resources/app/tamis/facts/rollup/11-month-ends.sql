-- What stood at each client's month end: seats, endpoints, and the agreement in force?
--
-- Seats hold from the import that brought them. Of several agreements in force managed counts before block hours before
-- break/fix, then the one that started last.

CREATE TABLE client_months AS
SELECT c.client_id, m.first_day AS month, m.last_day
FROM clients AS c
CROSS JOIN months AS m;

CREATE TABLE sizes AS
SELECT cm.client_id, cm.month, z.seats AS seats_end, z.endpoints AS endpoints_end
FROM client_months AS cm
JOIN client_sizes AS z
  ON z.client_id = cm.client_id
  AND z.from_day <= cm.last_day
  AND z.until_day > cm.last_day;

CREATE TABLE contracts_end AS
SELECT client_id, month, kind AS contract_end, paid_by_itself
FROM (
  SELECT
    cm.client_id,
    cm.month,
    c.kind,
    c.payment_method IN ('direct_debit', 'standing_order') AS paid_by_itself,
    row_number() OVER (
      PARTITION BY cm.client_id, cm.month
      ORDER BY CASE c.kind WHEN 'managed' THEN 1 WHEN 'block_hours' THEN 2 ELSE 3 END, c.started_on DESC, c.contract_id
    ) AS place
  FROM client_months AS cm
  JOIN contracts AS c
    ON c.client_id = cm.client_id
    AND c.started_on <= cm.last_day
    AND (c.ended_on IS NULL OR c.ended_on >= cm.last_day)
) AS in_force
WHERE place = 1;

-- How much of a client's bills ($1) is past due on a day ($2), since when, and is it in arrears?
--
-- On the last day of which payments are on record, where that is earlier: of a bill that fell due since, nobody knows whether
-- it was paid. Nobody can tell at all where no payment was ever imported. Tax is in it, where the bill says so: it is what is
-- to be paid.

WITH known AS (
  SELECT max(day) AS last_day, least(max(day), CAST($2 AS DATE)) AS day
  FROM record_days
  WHERE item = 'payments'
)
SELECT
  k.last_day,
  coalesce(sum(u.amount * CAST(b.payable AS DOUBLE) / CAST(b.total AS DOUBLE)), 0),
  min(u.due_on),
  EXISTS (
    SELECT 1
    FROM days_in_arrears AS a
    WHERE a.client_id IN ($1)
      AND a.from_day <= k.day
      AND a.last_day >= k.day
  )
FROM known AS k
LEFT JOIN (
  SELECT unpaid.*
  FROM unpaid
  WHERE can_be_late AND client_id IN ($1)
) AS u
  ON u.due_on < k.day
  AND u.from_day <= k.day
  AND u.until_day > k.day
LEFT JOIN bills AS b
  ON b.invoice_id = u.invoice_id
  AND b.total <> 0
GROUP BY k.last_day, k.day

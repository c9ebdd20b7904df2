-- Which bills were past due and not paid on a day ($1), and what had come in for each, when?
--
-- Only what had fallen due before the last day of which payments are on record: of a bill that fell due since, nobody knows
-- whether it was paid. One row for each day on which something came, one without for what nothing came for.

WITH known AS (
  SELECT least(max(day), CAST($1 AS DATE)) AS day
  FROM record_days
  WHERE item = 'payments'
)
SELECT
  b.client_id,
  b.invoice_id,
  i.number,
  b.issued_on,
  b.due_on,
  b.payable,
  b.disputed,
  r.day,
  r.amount
FROM known AS k
JOIN bills AS b
  ON b.due_on < k.day
  AND (b.can_be_late OR b.disputed)
JOIN unpaid AS u
  ON u.invoice_id = b.invoice_id
  AND u.from_day <= CAST($1 AS DATE)
  AND u.until_day > CAST($1 AS DATE)
JOIN invoices AS i
  ON i.invoice_id = b.invoice_id
LEFT JOIN receipts AS r
  ON r.invoice_id = b.invoice_id
  AND r.day <= CAST($1 AS DATE)
ORDER BY b.client_id, b.due_on, b.invoice_id, r.day

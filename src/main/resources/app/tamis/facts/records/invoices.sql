-- Which invoices were issued to clients ($1) from a day ($2) to another ($3), and what had come in for them by then?

SELECT
  b.client_id,
  b.invoice_id,
  i.number,
  b.issued_on,
  b.due_on,
  b.total,
  b.payable,
  b.disputed,
  coalesce(r.received, 0) AS received,
  r.last_day,
  b.invoice_id NOT IN (
    SELECT invoice_id
    FROM unpaid
    WHERE client_id IN ($1)
      AND from_day <= CAST($3 AS DATE)
      AND until_day > CAST($3 AS DATE)
  ) AS paid
FROM bills AS b
JOIN invoices AS i ON i.invoice_id = b.invoice_id
LEFT JOIN (
  SELECT invoice_id, sum(amount) AS received, max(day) AS last_day
  FROM receipts
  WHERE day <= CAST($3 AS DATE)
    AND invoice_id IN (SELECT invoice_id FROM bills WHERE client_id IN ($1))
  GROUP BY invoice_id
) AS r
  ON r.invoice_id = b.invoice_id
WHERE b.client_id IN ($1)
  AND b.issued_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY b.issued_on, b.invoice_id

-- Which payments came, or failed, for bills issued to clients ($1) from a day ($2) to another ($3), up to that day?

SELECT b.client_id, p.payment_id, p.invoice_id, p.paid_on, CAST(round(p.amount, 2) AS DECIMAL(18, 2)), coalesce(p.failed, false)
FROM payments AS p
JOIN bills AS b ON b.invoice_id = p.invoice_id
WHERE b.client_id IN ($1)
  AND b.issued_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
  AND p.paid_on <= CAST($3 AS DATE)
ORDER BY p.paid_on, p.payment_id

-- What do the bills say, line by line, that were issued to clients ($1) from a day ($2) to another ($3)?

SELECT
  l.client_id,
  l.invoice_id,
  i.number,
  l.issued_on,
  l.kind,
  n.description,
  n.quantity,
  n.unit_price,
  l.amount
FROM line_amounts AS l
JOIN invoices AS i ON i.invoice_id = l.invoice_id
LEFT JOIN invoice_lines AS n ON n.invoice_id = l.invoice_id AND n.line = l.line
WHERE l.client_id IN ($1)
  AND l.issued_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY l.issued_on, l.invoice_id, l.kind, l.amount DESC

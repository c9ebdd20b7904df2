-- Which bills are most likely not as they were meant?
--
-- due_early: due before they are issued. no_sum: neither a total nor lines, where other bills have lines. overpaid: paid more
-- than they come to, and by how much; where only the lines are known, which are without tax, any that a country takes is
-- allowed for.

CREATE OR REPLACE TEMP TABLE odd_bills AS
WITH bills AS (
  SELECT invoice_id, any_value(issued_on) AS issued_on, any_value(due_on) AS due_on, any_value(total) AS total
  FROM incoming.invoices
  WHERE invoice_id IS NOT NULL
  GROUP BY invoice_id
),
paid AS (
  SELECT invoice_id, sum(amount) AS amount
  FROM incoming.payments
  WHERE NOT coalesce(failed, false)
  GROUP BY invoice_id
)
SELECT 'due_early' AS kind, invoice_id, CAST(0 AS DOUBLE) AS amount
FROM bills
WHERE due_on < issued_on
UNION ALL
SELECT 'no_sum', b.invoice_id, 0
FROM bills AS b
LEFT JOIN line_sums AS l ON l.invoice_id = b.invoice_id
WHERE b.total IS NULL AND l.invoice_id IS NULL AND EXISTS (SELECT 1 FROM line_sums)
UNION ALL
SELECT 'overpaid', b.invoice_id, p.amount - coalesce(b.total, l.net)
FROM bills AS b
JOIN paid AS p ON p.invoice_id = b.invoice_id
LEFT JOIN line_sums AS l ON l.invoice_id = b.invoice_id
WHERE coalesce(b.total, l.net) > 0 AND p.amount > coalesce(b.total, l.net * 1.30) + 0.005;

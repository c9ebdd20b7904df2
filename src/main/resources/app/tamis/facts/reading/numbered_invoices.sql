-- Which invoices may a row name by client and number? Those read so far of this import, and those that the store has.

CREATE OR REPLACE TEMP VIEW numbered_invoices AS
SELECT DISTINCT invoice_id, client_id, number, issued_on, total
FROM incoming.invoices
WHERE number IS NOT NULL AND total > 0
UNION ALL
SELECT invoice_id, client_id, number, issued_on, total
FROM main.invoices
WHERE number IS NOT NULL AND total > 0
  AND invoice_id NOT IN (SELECT invoice_id FROM incoming.invoices WHERE invoice_id IS NOT NULL);

-- Of which invoices is only the total known?
--
-- Such a one has one line, of unknown kind: what the total comes to without its tax.

CREATE VIEW unlisted_bills AS
SELECT
  i.portfolio,
  i.invoice_id,
  i.client_id,
  i.issued_on,
  i.tax,
  CAST(round(i.total - coalesce(i.tax, 0), 2) AS DECIMAL(18, 2)) AS amount
FROM all_invoices AS i
WHERE i.total IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM all_invoice_lines AS l WHERE l.portfolio = i.portfolio AND l.invoice_id = i.invoice_id
  )

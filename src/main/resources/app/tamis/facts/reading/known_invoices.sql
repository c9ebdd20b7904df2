-- Which invoices may a line or a payment name? Those of this import and those that the store has.

CREATE OR REPLACE TABLE incoming.invoice AS
SELECT DISTINCT invoice_id FROM incoming.invoices WHERE invoice_id IS NOT NULL
UNION
SELECT invoice_id FROM main.invoices;

CREATE OR REPLACE TEMP VIEW known_invoices AS SELECT invoice_id FROM incoming.invoice;

-- On which days does each table have how many records?
--
-- From these it is told from when to when a table reaches, as known today or at any time before, but for stray dates.

CREATE TABLE record_days AS
SELECT 'invoices' AS item, issued_on AS day, count(*) AS records
FROM invoices
GROUP BY issued_on
UNION ALL
SELECT 'payments', p.paid_on, count(*)
FROM payments AS p
JOIN invoices AS i ON i.invoice_id = p.invoice_id
GROUP BY p.paid_on
UNION ALL
SELECT 'tickets', CAST(opened_at AS DATE), count(*)
FROM tickets
GROUP BY CAST(opened_at AS DATE)
UNION ALL
SELECT 'time_entries', CAST(started_at AS DATE), count(*)
FROM time_entries
GROUP BY CAST(started_at AS DATE)
UNION ALL
SELECT 'calls', CAST(started_at AS DATE), count(*)
FROM owned_calls
GROUP BY CAST(started_at AS DATE);

-- Every row that was read, with the number of its file among those of its table: whose it is, on which day, and what it comes to.
--
-- Minutes of time entries; money of bills as they must be paid, of their lines without tax, and of payments. A debit that
-- bounced brought nothing. A line and a payment are whose their bill is, of this import or known from before; a line is of the
-- day of its bill, whatever it pays for.

CREATE OR REPLACE TEMP VIEW read_rows AS
WITH bills AS (
  SELECT invoice_id, any_value(client_id) AS client_id, any_value(issued_on) AS issued_on
  FROM (
    SELECT invoice_id, client_id, issued_on FROM incoming.invoices
    UNION ALL
    SELECT invoice_id, client_id, issued_on FROM main.invoices WHERE invoice_id NOT IN (SELECT invoice_id FROM incoming.invoices WHERE invoice_id IS NOT NULL)
  )
  GROUP BY invoice_id
)
SELECT 'clients' AS item, source, client_id, CAST(NULL AS DATE) AS day, CAST(NULL AS DECIMAL(38, 6)) AS amount FROM incoming.clients
UNION ALL
SELECT 'aliases', source, client_id, NULL, NULL FROM incoming.aliases
UNION ALL
SELECT 'technicians', source, NULL, NULL, NULL FROM incoming.technicians
UNION ALL
SELECT 'contracts', source, client_id, NULL, NULL FROM incoming.contracts
UNION ALL
SELECT 'tickets', source, client_id, CAST(opened_at AS DATE), NULL FROM incoming.tickets
UNION ALL
SELECT 'time_entries', source, client_id, CAST(started_at AS DATE), minutes FROM incoming.time_entries
UNION ALL
SELECT 'invoices', source, client_id, issued_on, total FROM incoming.invoices
UNION ALL
SELECT 'invoice_lines', l.source, i.client_id, i.issued_on, round(coalesce(l.quantity, 1) * l.unit_price, 2)
FROM incoming.invoice_lines AS l
LEFT JOIN bills AS i ON i.invoice_id = l.invoice_id
UNION ALL
SELECT 'payments', p.source, i.client_id, p.paid_on, CASE WHEN p.failed THEN 0 ELSE p.amount END
FROM incoming.payments AS p
LEFT JOIN bills AS i ON i.invoice_id = p.invoice_id
UNION ALL
SELECT 'calls', source, client_id, CAST(started_at AS DATE), NULL FROM incoming.calls
UNION ALL
SELECT 'advice', source, client_id, given_on, NULL FROM incoming.advice
UNION ALL
SELECT 'work_done', source, client_id, done_on, NULL FROM incoming.work_done
UNION ALL
SELECT 'devices', source, client_id, NULL, NULL FROM incoming.devices
UNION ALL
SELECT 'contacts', source, client_id, NULL, NULL FROM incoming.contacts
UNION ALL
SELECT 'licences', source, client_id, NULL, NULL FROM incoming.licences
UNION ALL
SELECT 'stack', source, client_id, NULL, NULL FROM incoming.stack
UNION ALL
SELECT 'referrals', source, client_id, referred_on, NULL FROM incoming.referrals
UNION ALL
SELECT 'surveys', source, client_id, CAST(answered_at AS DATE), NULL FROM incoming.surveys
UNION ALL
SELECT 'reactions', source, client_id, CAST("at" AS DATE), NULL FROM incoming.reactions;

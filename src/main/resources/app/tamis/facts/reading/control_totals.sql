-- What was read, to be held against what the other system says: of each table and month the rows, their first and last day,
-- and what they come to.
--
-- Minutes of time entries; money of bills as they must be paid, of their lines without tax, and of payments. A debit that
-- bounced brought nothing. A line is of the month of its bill, whatever it pays for.

CREATE OR REPLACE TEMP TABLE control_totals AS
SELECT item, date_trunc('month', day) AS month, count(*) AS rows, min(day) AS first, max(day) AS last, sum(amount) AS amount
FROM (
  SELECT 'clients' AS item, CAST(NULL AS DATE) AS day, CAST(NULL AS DECIMAL(38, 6)) AS amount FROM incoming.clients
  UNION ALL
  SELECT 'aliases', NULL, NULL FROM incoming.aliases
  UNION ALL
  SELECT 'technicians', NULL, NULL FROM incoming.technicians
  UNION ALL
  SELECT 'contracts', NULL, NULL FROM incoming.contracts
  UNION ALL
  SELECT 'tickets', CAST(opened_at AS DATE), NULL FROM incoming.tickets
  UNION ALL
  SELECT 'time_entries', CAST(started_at AS DATE), minutes FROM incoming.time_entries
  UNION ALL
  SELECT 'invoices', issued_on, total FROM incoming.invoices
  UNION ALL
  SELECT 'invoice_lines', i.issued_on, round(coalesce(l.quantity, 1) * l.unit_price, 2)
  FROM incoming.invoice_lines AS l
  LEFT JOIN (
    SELECT invoice_id, any_value(issued_on) AS issued_on
    FROM (
      SELECT invoice_id, issued_on FROM incoming.invoices
      UNION ALL
      SELECT invoice_id, issued_on FROM main.invoices WHERE invoice_id NOT IN (SELECT invoice_id FROM incoming.invoices WHERE invoice_id IS NOT NULL)
    )
    GROUP BY invoice_id
  ) AS i ON i.invoice_id = l.invoice_id
  UNION ALL
  SELECT 'payments', paid_on, CASE WHEN failed THEN 0 ELSE amount END FROM incoming.payments
  UNION ALL
  SELECT 'calls', CAST(started_at AS DATE), NULL FROM incoming.calls
  UNION ALL
  SELECT 'advice', given_on, NULL FROM incoming.advice
  UNION ALL
  SELECT 'work_done', done_on, NULL FROM incoming.work_done
  UNION ALL
  SELECT 'devices', NULL, NULL FROM incoming.devices
  UNION ALL
  SELECT 'contacts', NULL, NULL FROM incoming.contacts
  UNION ALL
  SELECT 'licences', NULL, NULL FROM incoming.licences
  UNION ALL
  SELECT 'stack', NULL, NULL FROM incoming.stack
  UNION ALL
  SELECT 'referrals', referred_on, NULL FROM incoming.referrals
  UNION ALL
  SELECT 'surveys', CAST(answered_at AS DATE), NULL FROM incoming.surveys
  UNION ALL
  SELECT 'reactions', CAST("at" AS DATE), NULL FROM incoming.reactions
)
GROUP BY ALL;

-- Since when has there been a value in each table, and in each column that a criterion rests on, of any client?
--
-- A value counts from its row's date; what a bill's line says from the bill's, and a delivery once it has happened.

CREATE TABLE evidence AS
SELECT item, since
FROM (
  SELECT 'invoices' AS item, min(issued_on) AS since FROM bills
  UNION ALL
  SELECT 'invoices.disputed', min(issued_on) FROM bills WHERE disputed IS NOT NULL
  UNION ALL
  SELECT 'invoice_lines', min(issued_on) FROM line_amounts
  UNION ALL
  SELECT 'invoice_lines.recurring', min(issued_on) FROM line_amounts WHERE kind = 'recurring'
  UNION ALL
  SELECT 'invoice_lines.delivered_on', min(CASE WHEN delivered_on > issued_on THEN delivered_on ELSE issued_on END)
  FROM line_amounts
  WHERE delivered_on IS NOT NULL
  UNION ALL
  SELECT 'payments', min(first_paid_on) FROM bills
  UNION ALL
  SELECT 'time_entries', CAST(min(first_at) AS DATE) FROM work
  UNION ALL
  SELECT 'tickets', CAST(min(opened_at) AS DATE) FROM tickets
  UNION ALL
  SELECT 'tickets.channel', CAST(min(opened_at) AS DATE) FROM tickets WHERE channel IS NOT NULL
  UNION ALL
  SELECT 'tickets.priority', CAST(min(opened_at) AS DATE) FROM tickets WHERE priority IS NOT NULL
  UNION ALL
  SELECT 'tickets.kind', CAST(min(opened_at) AS DATE) FROM tickets WHERE kind IS NOT NULL
  UNION ALL
  SELECT 'tickets.tampered', CAST(min(opened_at) AS DATE) FROM tickets WHERE tampered IS NOT NULL
  UNION ALL
  SELECT 'calls', CAST(min(started_at) AS DATE) FROM owned_calls
  UNION ALL
  SELECT 'advice', min(given_on) FROM advice
  UNION ALL
  SELECT 'advice.response', min(coalesce(responded_on, given_on)) FROM advice WHERE response IS NOT NULL
  UNION ALL
  SELECT 'work_done', min(done_on) FROM work_done
  UNION ALL
  SELECT 'referrals', min(referred_on) FROM referrals
  UNION ALL
  SELECT 'surveys', CAST(min(answered_at) AS DATE) FROM surveys
  UNION ALL
  SELECT 'reactions', CAST(min("at") AS DATE) FROM reactions
) AS first_values
WHERE since IS NOT NULL;

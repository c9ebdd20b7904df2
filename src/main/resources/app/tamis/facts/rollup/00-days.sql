-- On which days does each table have how many records, and what does that tell?
--
-- begins: whether months begin with the first of these; a payment needs a bill before it. reaches: whether a table is kept
-- all the time, so that it is told from its days from when to when it reaches, as known today or at any time before, but for
-- stray dates. Calls of nobody are days without records.

CREATE TABLE days AS
SELECT portfolio, item, day, begins, reaches, count(client_id) AS records
FROM (
  SELECT portfolio, 'invoices' AS item, issued_on AS day, client_id, true AS begins, true AS reaches FROM all_invoices
  UNION ALL
  SELECT p.portfolio, 'payments', p.paid_on, i.client_id, false, true
  FROM all_payments AS p
  JOIN all_invoices AS i ON i.portfolio = p.portfolio AND i.invoice_id = p.invoice_id
  UNION ALL
  SELECT portfolio, 'tickets', CAST(opened_at AS DATE), client_id, true, true FROM all_tickets
  UNION ALL
  SELECT portfolio, 'time_entries', CAST(started_at AS DATE), client_id, true, true FROM all_time_entries
  UNION ALL
  SELECT portfolio, 'calls', day, client_id, true, true FROM call_rows
  UNION ALL
  SELECT portfolio, 'advice', day, client_id, true, false FROM advice_rows
  UNION ALL
  SELECT portfolio, 'surveys', CAST(answered_at AS DATE), client_id, true, false FROM all_surveys
  UNION ALL
  SELECT portfolio, 'referrals', referred_on, client_id, true, false FROM all_referrals
  UNION ALL
  SELECT portfolio, 'work_done', done_on, client_id, true, false FROM all_work_done
  UNION ALL
  SELECT portfolio, 'reactions', CAST("at" AS DATE), client_id, true, false FROM all_reactions
) AS dated
GROUP BY portfolio, item, day, begins, reaches;

CREATE TABLE record_days AS
SELECT portfolio, item, day, records
FROM days
WHERE reaches AND records > 0;

-- On which days does each table have how many records, and what does that tell?
--
-- begins: whether months begin with the first of these; a payment needs a bill before it. reaches: whether a table is kept
-- all the time, so that it is told from its days from when to when it reaches, as known today or at any time before, but for
-- stray dates. Calls of nobody are days without records.

CREATE TABLE work_days AS
SELECT portfolio, day, sum(entries) AS entries
FROM work_days_added
GROUP BY portfolio, day
HAVING sum(entries) > 0;

CREATE TABLE ticket_days AS
SELECT
  portfolio,
  day,
  sum(tickets) AS tickets,
  sum(with_channel) AS with_channel,
  sum(with_priority) AS with_priority,
  sum(with_kind) AS with_kind,
  sum(with_tampered) AS with_tampered
FROM ticket_days_added
GROUP BY portfolio, day
HAVING sum(tickets) > 0;

CREATE TABLE days AS
SELECT portfolio, item, day, begins, reaches, CAST(sum(records) AS BIGINT) AS records
FROM (
  SELECT portfolio, 'invoices' AS item, issued_on AS day, true AS begins, true AS reaches, 1 AS records FROM all_invoices
  UNION ALL
  SELECT p.portfolio, 'payments', p.paid_on, false, true, 1
  FROM all_payments AS p
  JOIN all_invoices AS i ON i.portfolio = p.portfolio AND i.invoice_id = p.invoice_id
  UNION ALL
  SELECT portfolio, 'tickets', day, true, true, tickets FROM ticket_days
  UNION ALL
  SELECT portfolio, 'time_entries', day, true, true, entries FROM work_days
  UNION ALL
  SELECT portfolio, 'calls', day, true, true, CASE WHEN client_id IS NULL THEN 0 ELSE 1 END FROM call_rows
  UNION ALL
  SELECT portfolio, 'advice', day, true, false, 1 FROM advice_rows
  UNION ALL
  SELECT portfolio, 'surveys', CAST(answered_at AS DATE), true, false, 1 FROM all_surveys
  UNION ALL
  SELECT portfolio, 'referrals', referred_on, true, false, 1 FROM all_referrals
  UNION ALL
  SELECT portfolio, 'work_done', done_on, true, false, 1 FROM all_work_done
  UNION ALL
  SELECT portfolio, 'reactions', CAST("at" AS DATE), true, false, 1 FROM all_reactions
) AS dated
GROUP BY portfolio, item, day, begins, reaches;

CREATE TABLE record_days AS
SELECT portfolio, item, day, records
FROM days
WHERE reaches AND records > 0;

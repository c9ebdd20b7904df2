-- On which day does each record lie, and what does that tell?
--
-- begins: whether months begin with the first of these; a payment needs a bill before it. reaches: whether a table is kept
-- all the time, so that its first and last days tell how far it reaches. Calls of nobody have no client.

CREATE VIEW day_rows AS
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

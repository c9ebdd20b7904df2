-- How many tickets were opened, by whom, through which door, how urgent, and with good news or with somebody else's tinkering?
--
-- Whether somebody else had changed the set-up is said of a ticket, or after a call.

CREATE TABLE ticket_counts AS
SELECT
  portfolio,
  client_id,
  month,
  sum(tickets) AS tickets,
  sum(client_tickets) AS client_tickets,
  sum(proper_tickets) AS proper_tickets,
  sum(rated_tickets) AS rated_tickets,
  sum(urgent_tickets) AS urgent_tickets,
  sum(checked_tickets) AS checked_tickets,
  sum(tampered_tickets) AS tampered_tickets,
  sum(good_news_tickets) AS good_news_tickets
FROM (
  SELECT
    portfolio,
    client_id,
    month,
    tickets,
    client_tickets,
    proper_tickets,
    rated_tickets,
    urgent_tickets,
    checked_tickets,
    tampered_tickets,
    good_news_tickets
  FROM tickets_added
  UNION ALL
  SELECT
    portfolio,
    client_id,
    CAST(date_trunc('month', day) AS DATE),
    0,
    0,
    0,
    0,
    0,
    sum(checked),
    sum(changed),
    0
  FROM set_up_checks
  GROUP BY portfolio, client_id, CAST(date_trunc('month', day) AS DATE)
) AS counted
GROUP BY portfolio, client_id, month;

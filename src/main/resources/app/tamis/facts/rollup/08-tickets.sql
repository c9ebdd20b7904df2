-- How many tickets were opened, by whom, through which door, how urgent, and with good news or with somebody else's tinkering?

CREATE TABLE ticket_counts AS
SELECT
  portfolio,
  client_id,
  month,
  count(*) AS tickets,
  sum(CASE WHEN by_client THEN 1 ELSE 0 END) AS client_tickets,
  sum(CASE WHEN proper THEN 1 ELSE 0 END) AS proper_tickets,
  sum(CASE WHEN rated THEN 1 ELSE 0 END) AS rated_tickets,
  sum(CASE WHEN urgent THEN 1 ELSE 0 END) AS urgent_tickets,
  count(tampered) AS checked_tickets,
  sum(CASE WHEN tampered THEN 1 ELSE 0 END) AS tampered_tickets,
  sum(CASE WHEN good_news THEN 1 ELSE 0 END) AS good_news_tickets
FROM ticket_rows
GROUP BY portfolio, client_id, month;

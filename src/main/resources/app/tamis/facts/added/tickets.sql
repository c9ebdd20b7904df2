-- How many tickets of a client's were opened in a month, by whom, through which door, how urgent, and with what news?

CREATE TABLE tickets_added AS
SELECT
  portfolio,
  client_id,
  month,
  count(*) AS tickets,
  count(CASE WHEN by_client THEN 1 END) AS client_tickets,
  count(CASE WHEN proper THEN 1 END) AS proper_tickets,
  count(CASE WHEN rated THEN 1 END) AS rated_tickets,
  count(CASE WHEN urgent THEN 1 END) AS urgent_tickets,
  count(tampered) AS checked_tickets,
  count(CASE WHEN tampered THEN 1 END) AS tampered_tickets,
  count(CASE WHEN good_news THEN 1 END) AS good_news_tickets
FROM ticket_rows
GROUP BY portfolio, client_id, month

-- How many tickets were opened, by whom, through which door, how urgent, and with good news or with somebody else's tinkering?
--
-- A client ticket is one that the client opened: its channel is known and isn't monitoring, and it isn't proactive work.
-- Who rings about an emergency follows the procedure.

CREATE TABLE ticket_counts AS
SELECT
  client_id,
  month,
  count(*) AS tickets,
  sum(by_client) AS client_tickets,
  sum(CASE WHEN channel IN ('portal', 'email') OR (channel = 'phone' AND priority = 'urgent') THEN by_client ELSE 0 END) AS proper_tickets,
  sum(CASE WHEN priority IS NOT NULL THEN by_client ELSE 0 END) AS rated_tickets,
  sum(CASE WHEN priority = 'urgent' THEN by_client ELSE 0 END) AS urgent_tickets,
  count(tampered) AS checked_tickets,
  sum(CASE WHEN tampered THEN 1 ELSE 0 END) AS tampered_tickets,
  sum(CASE WHEN kind IN ('new_staff', 'project') THEN 1 ELSE 0 END) AS good_news_tickets
FROM (
  SELECT
    client_id,
    CAST(date_trunc('month', opened_at) AS DATE) AS month,
    channel,
    priority,
    kind,
    tampered,
    CASE WHEN channel <> 'monitoring' AND kind IS DISTINCT FROM 'proactive' THEN 1 ELSE 0 END AS by_client
  FROM tickets
) AS opened
GROUP BY client_id, month;

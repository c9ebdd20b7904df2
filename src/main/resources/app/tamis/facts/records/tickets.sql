-- Which tickets were opened for a client ($1) from a day ($2) to another ($3)?

SELECT
  t.ticket_id,
  t.opened_at,
  f.closed_at,
  t.channel,
  t.priority,
  t.kind,
  f.subject,
  t.tampered,
  t.by_client,
  t.proper,
  t.urgent,
  t.good_news,
  EXISTS (SELECT 1 FROM in_arrears AS a WHERE a.client_id = t.client_id AND a.item = 'ticket' AND a.id = t.ticket_id) AS in_arrears
FROM ticket_rows AS t
JOIN tickets AS f ON f.ticket_id = t.ticket_id
WHERE t.client_id = $1
  AND t.day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY t.opened_at, t.ticket_id

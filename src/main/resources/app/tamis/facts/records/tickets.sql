-- Which tickets were opened for clients ($1) from a day ($2) to another ($3)?

SELECT
  t.client_id,
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
  t.ticket_id IN (SELECT id FROM in_arrears WHERE item = 'ticket' AND client_id IN ($1)) AS in_arrears
FROM ticket_rows AS t
JOIN tickets AS f ON f.ticket_id = t.ticket_id
WHERE t.client_id IN ($1)
  AND t.opened_at >= CAST($2 AS TIMESTAMP)
  AND t.opened_at < CAST($3 AS TIMESTAMP) + INTERVAL '1' DAY
ORDER BY t.opened_at, t.ticket_id

-- Which tickets were opened for a client ($1) from a day ($2) to another ($3)?
--
-- A client ticket is one that the client opened; an emergency in arrears is an urgent one while a bill was more than 30
-- days past due.

SELECT
  t.ticket_id,
  t.opened_at,
  t.closed_at,
  t.channel,
  t.priority,
  t.kind,
  t.subject,
  t.tampered,
  coalesce(t.channel <> 'monitoring' AND t.kind IS DISTINCT FROM 'proactive', false) AS by_client,
  EXISTS (
    SELECT 1
    FROM arrears AS a
    WHERE a.client_id = t.client_id
      AND a.from_day <= CAST(t.opened_at AS DATE)
      AND a.until_day > CAST(t.opened_at AS DATE)
  ) AS in_arrears
FROM tickets AS t
WHERE t.client_id = $1
  AND CAST(t.opened_at AS DATE) BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY t.opened_at, t.ticket_id

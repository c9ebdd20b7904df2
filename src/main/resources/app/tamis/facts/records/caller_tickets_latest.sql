-- Which tickets of a client ($1) are open, the newest first?

SELECT ticket_id, opened_at, subject
FROM tickets
WHERE closed_at IS NULL
  AND client_id IN ($1)
ORDER BY opened_at DESC, ticket_id
LIMIT 3

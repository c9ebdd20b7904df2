-- Which tickets of a client ($1, ids apart by U+001F) are open, the newest first?

SELECT ticket_id, opened_at, subject
FROM tickets
WHERE closed_at IS NULL
  AND list_contains(string_split($1, chr(31)), client_id)
ORDER BY opened_at DESC, ticket_id
LIMIT 3

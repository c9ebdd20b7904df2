-- How many tickets of a client ($1) are open, and of which day is the newest ticket of anybody on record?
--
-- Nobody can tell where no ticket at all says when it was closed.

SELECT
  (SELECT max(day) FROM ticket_rows WHERE EXISTS (SELECT 1 FROM tickets WHERE closed_at IS NOT NULL)),
  count(*)
FROM tickets
WHERE closed_at IS NULL
  AND client_id IN ($1)

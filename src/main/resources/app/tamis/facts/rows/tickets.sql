-- Whose is a ticket, did it come through the right door, how urgent is it, and does it bring good news?
--
-- A client ticket is one that the client opened: its channel is known and isn't monitoring, and it isn't proactive work.
-- Who rings about an emergency follows the procedure.

CREATE VIEW ticket_rows AS
SELECT
  opened.*,
  by_client AND (coalesce(channel IN ('portal', 'email'), false) OR coalesce(channel = 'phone' AND priority = 'urgent', false)) AS proper,
  by_client AND priority IS NOT NULL AS rated,
  by_client AND coalesce(priority = 'urgent', false) AS urgent
FROM (
  SELECT
    portfolio,
    ticket_id,
    client_id,
    opened_at,
    CAST(opened_at AS DATE) AS day,
    CAST(date_trunc('month', opened_at) AS DATE) AS month,
    channel,
    priority,
    kind,
    tampered,
    coalesce(channel <> 'monitoring' AND kind IS DISTINCT FROM 'proactive', false) AS by_client,
    coalesce(kind IN ('new_staff', 'project'), false) AS good_news
  FROM all_tickets
) AS opened

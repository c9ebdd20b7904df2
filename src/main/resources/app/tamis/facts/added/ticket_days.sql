-- On which days were how many tickets opened, and of how many is known through which door, how urgent, of which kind, and whether
-- somebody else had changed the set-up?

CREATE TABLE ticket_days_added AS
SELECT
  portfolio,
  day,
  count(*) AS tickets,
  count(channel) AS with_channel,
  count(priority) AS with_priority,
  count(kind) AS with_kind,
  count(tampered) AS with_tampered
FROM ticket_rows
GROUP BY portfolio, day

-- What tickets come to, as the rollup has it of rows (added/), and the urgent ones among them, whose names nobody asks for.

CREATE TABLE incoming.tickets_added AS
SELECT
  1 AS portfolio,
  owners[client] AS client_id,
  DATE '1970-01-01' + CAST(month AS INTEGER) AS month,
  t.* EXCLUDE (client, month)
FROM plain_ticket_months AS t
CROSS JOIN plain_names;

CREATE TABLE incoming.ticket_days_added AS
SELECT 1 AS portfolio, DATE '1970-01-01' + CAST(day AS INTEGER) AS day, d.* EXCLUDE (day)
FROM plain_ticket_days AS d;

CREATE TABLE incoming.first_tickets_added AS
SELECT 1 AS portfolio, owners[client] AS client_id, DATE '1970-01-01' + CAST(day AS INTEGER) AS first_day
FROM plain_first_tickets
CROSS JOIN plain_names;

INSERT INTO incoming.tickets (client_id, opened_at, channel, priority, kind, tampered, source)
SELECT owners[client], DATE '1970-01-01' + CAST(day AS INTEGER), s.channel, s.priority, s.kind, s.tampered, 1
FROM plain_urgent_tickets
JOIN sayings.tickets AS s
  ON s.ticket_id = CAST(saying AS VARCHAR)
CROSS JOIN plain_names

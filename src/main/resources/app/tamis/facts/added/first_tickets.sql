-- On which day did each client open the first ticket?

CREATE TABLE first_tickets_added AS
SELECT portfolio, client_id, min(day) AS first_day
FROM ticket_rows
GROUP BY portfolio, client_id

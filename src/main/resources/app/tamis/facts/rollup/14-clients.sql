-- Who is on record, since when, and with which first fact?

CREATE TABLE clients_on_record AS
SELECT c.client_id, c.name, c.since, c.until, f.earliest_fact
FROM clients AS c
LEFT JOIN (
  SELECT client_id, min(day) AS earliest_fact
  FROM (
    SELECT client_id, min(issued_on) AS day FROM bills GROUP BY client_id
    UNION ALL
    SELECT client_id, CAST(min(opened_at) AS DATE) AS day FROM tickets GROUP BY client_id
    UNION ALL
    SELECT client_id, CAST(min(started_at) AS DATE) AS day FROM time_entries GROUP BY client_id
  ) AS firsts
  GROUP BY client_id
) AS f
  ON f.client_id = c.client_id;

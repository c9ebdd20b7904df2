-- Who is on record, since when, with which first fact, first paid when, and billed ahead from which month on?

CREATE TABLE clients_on_record AS
SELECT c.client_id, c.name, c.since, c.until, f.earliest_fact, p.first_paid_on, a.billed_ahead_from
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
  ON f.client_id = c.client_id
LEFT JOIN (
  SELECT b.client_id, min(p.paid_on) AS first_paid_on
  FROM first_payments AS p
  JOIN bills AS b ON b.invoice_id = p.invoice_id
  GROUP BY b.client_id
) AS p
  ON p.client_id = c.client_id
LEFT JOIN (
  -- Whose first bill pays for three months or more was billed before too: that bill isn't on record.
  SELECT l.client_id, l.month AS billed_ahead_from
  FROM (
    SELECT client_id, CAST(date_trunc('month', issued_on) AS DATE) AS month
    FROM lasting_lines
    WHERE kind = 'recurring'
      AND amount > 0
      AND to_month - CASE WHEN from_month < issued_month THEN issued_month ELSE from_month END + 1 >= 3
  ) AS l
  JOIN (SELECT client_id, CAST(date_trunc('month', min(issued_on)) AS DATE) AS month FROM bills GROUP BY client_id) AS b
    ON b.client_id = l.client_id
    AND b.month = l.month
  GROUP BY l.client_id, l.month
) AS a
  ON a.client_id = c.client_id;

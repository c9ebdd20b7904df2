-- Who is on record, since when, with which first fact, first paid when, and billed ahead from which month on?

CREATE TABLE clients_on_record AS
SELECT
  c.portfolio,
  c.client_id,
  c.name,
  c.since,
  c.until,
  CASE
    WHEN b.first_day <= coalesce(w.first_day, b.first_day) AND b.first_day <= coalesce(t.first_day, b.first_day) THEN b.first_day
    WHEN w.first_day <= coalesce(t.first_day, w.first_day) THEN w.first_day
    ELSE t.first_day
  END AS earliest_fact,
  b.first_paid_on,
  a.billed_ahead_from
FROM all_clients AS c
LEFT JOIN (
  SELECT portfolio, client_id, min(issued_on) AS first_day, min(first_paid_on) AS first_paid_on
  FROM bills
  GROUP BY portfolio, client_id
) AS b
  ON b.portfolio = c.portfolio
  AND b.client_id = c.client_id
LEFT JOIN first_work_added AS w
  ON w.portfolio = c.portfolio
  AND w.client_id = c.client_id
LEFT JOIN first_tickets_added AS t
  ON t.portfolio = c.portfolio
  AND t.client_id = c.client_id
LEFT JOIN (
  -- Whose first bill pays for three months or more was billed before too: that bill isn't on record.
  SELECT l.portfolio, l.client_id, l.month AS billed_ahead_from
  FROM (
    SELECT portfolio, client_id, CAST(date_trunc('month', issued_on) AS DATE) AS month
    FROM lasting_lines
    WHERE kind = 'recurring'
      AND amount > 0
      AND to_month - CASE WHEN from_month < issued_month THEN issued_month ELSE from_month END + 1 >= 3
  ) AS l
  JOIN (
    SELECT portfolio, client_id, CAST(date_trunc('month', min(issued_on)) AS DATE) AS month
    FROM bills
    GROUP BY portfolio, client_id
  ) AS f
    ON f.portfolio = l.portfolio
    AND f.client_id = l.client_id
    AND f.month = l.month
  GROUP BY l.portfolio, l.client_id, l.month
) AS a
  ON a.portfolio = c.portfolio
  AND a.client_id = c.client_id;

-- Which bills of clients ($1) fell due from a day ($2) to another ($3), or were past due then, by how much and how long?

SELECT
  b.client_id,
  b.invoice_id,
  i.number,
  b.due_on,
  CASE WHEN b.due_on >= CAST($2 AS DATE) THEN b.total ELSE 0 END AS amount_due,
  coalesce(p.overdue_days, 0) AS overdue_days,
  coalesce(p.days, 0) AS days,
  coalesce(p.open, 0) AS open
FROM bills AS b
JOIN invoices AS i ON i.invoice_id = b.invoice_id
LEFT JOIN (
  SELECT
    invoice_id,
    sum(CASE WHEN first_day < last_day THEN amount * date_diff('day', first_day, last_day) ELSE 0 END) AS overdue_days,
    sum(CASE WHEN first_day < last_day THEN date_diff('day', first_day, last_day) ELSE 0 END) AS days,
    sum(CASE WHEN until_day > CAST($3 AS DATE) AND due_on < CAST($3 AS DATE) THEN amount ELSE 0 END) AS open
  FROM (
    SELECT
      invoice_id,
      amount,
      due_on,
      until_day,
      greatest(from_day, CAST(CAST($2 AS DATE) - INTERVAL 1 DAY AS DATE)) AS first_day,
      least(grows_until, CAST($3 AS DATE)) AS last_day
    FROM past_due_rows
    WHERE client_id IN ($1)
      AND until_day >= CAST($2 AS DATE)
      AND from_day <= CAST($3 AS DATE)
  ) AS stretches
  GROUP BY invoice_id
) AS p
  ON p.invoice_id = b.invoice_id
WHERE b.client_id IN ($1)
  AND b.can_be_late
  AND b.due_on <= CAST($3 AS DATE)
  AND (b.due_on >= CAST($2 AS DATE) OR p.overdue_days > 0 OR p.open > 0)
ORDER BY b.due_on, b.invoice_id

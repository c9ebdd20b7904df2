-- From when to when does each table have records, but for stray ones?
--
-- A mistyped year would say that facts reach where they don't. Of a table's N records by date, those that lie more than 45
-- days beyond the one that is k = N ÷ 200 places from the end, at least 1, are stray; at the beginning likewise.

CREATE TABLE record_days AS
SELECT item, day, records, sum(records) OVER (PARTITION BY item ORDER BY day ROWS UNBOUNDED PRECEDING) AS so_far, sum(records) OVER (PARTITION BY item) AS total
FROM (
  SELECT 'invoices' AS item, issued_on AS day, count(*) AS records
  FROM invoices
  GROUP BY issued_on
  UNION ALL
  SELECT 'payments', p.paid_on, count(*)
  FROM payments AS p
  JOIN invoices AS i ON i.invoice_id = p.invoice_id
  GROUP BY p.paid_on
  UNION ALL
  SELECT 'tickets', CAST(opened_at AS DATE), count(*)
  FROM tickets
  GROUP BY CAST(opened_at AS DATE)
  UNION ALL
  SELECT 'time_entries', CAST(started_at AS DATE), count(*)
  FROM time_entries
  GROUP BY CAST(started_at AS DATE)
  UNION ALL
  SELECT 'calls', CAST(started_at AS DATE), count(*)
  FROM owned_calls
  GROUP BY CAST(started_at AS DATE)
) AS counted;

CREATE TABLE spans AS
SELECT
  r.item,
  min(CASE WHEN r.day >= e.early_day - INTERVAL '45' DAY THEN r.day END) AS first_day,
  max(CASE WHEN r.day <= e.late_day + INTERVAL '45' DAY THEN r.day END) AS last_day,
  CAST(sum(CASE WHEN r.day > e.late_day + INTERVAL '45' DAY THEN r.records ELSE 0 END) AS BIGINT) AS strays,
  max(r.day) AS newest_day
FROM record_days AS r
JOIN (
  -- The record in a given place is of the first day by whose end so many are there.
  SELECT
    item,
    min(CASE WHEN so_far >= total OR so_far >= 1 + places THEN day END) AS early_day,
    min(CASE WHEN so_far >= total - places THEN day END) AS late_day
  FROM (
    SELECT item, day, so_far, total, CASE WHEN total < 400 THEN 1 ELSE floor(total / 200.0) END AS places
    FROM record_days
  ) AS placed
  GROUP BY item
) AS e
  ON e.item = r.item
GROUP BY r.item;

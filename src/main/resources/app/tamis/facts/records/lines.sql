-- What was billed to clients ($1) line by line, that counts from a day ($2) to another ($3), and what did it cost to buy in?
--
-- A line that pays for several months counts in each of them. Hardware that was delivered later than it was billed counts,
-- as paid up front or not, on the day of delivery.

SELECT *
FROM (
  SELECT
    b.client_id,
    b.invoice_id,
    i.number,
    b.issued_on,
    l.kind,
    n.description,
    n.quantity,
    n.unit_price,
    l.amount,
    CASE
      WHEN p.invoice_id IS NOT NULL THEN p.amount
      WHEN b.issued_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE) THEN l.amount
    END AS counted,
    coalesce(
      CASE
        WHEN p.invoice_id IS NOT NULL THEN p.cost
        WHEN b.issued_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE) THEN l.cost
      END,
      0
    ) AS cost,
    l.assumed_cost > 0 AS assumed,
    d.delivered_on,
    d.counts_on,
    d.is_hardware,
    d.prepaid
  FROM line_amounts AS l
  JOIN bills AS b ON b.invoice_id = l.invoice_id
  JOIN invoices AS i ON i.invoice_id = l.invoice_id
  JOIN delivery_rows AS d ON d.invoice_id = l.invoice_id AND d.line IS NOT DISTINCT FROM l.line
  LEFT JOIN invoice_lines AS n ON n.invoice_id = l.invoice_id AND n.line = l.line
  LEFT JOIN (
    SELECT x.invoice_id, x.line, sum(s.amount) AS amount, sum(s.cost) AS cost
    FROM (
      SELECT invoice_id, line FROM lasting_lines WHERE client_id IN ($1)
      UNION ALL
      SELECT invoice_id, line FROM lasting_credits WHERE client_id IN ($1)
    ) AS x
    LEFT JOIN line_shares AS s
      ON s.invoice_id = x.invoice_id
      AND s.line = x.line
      AND s.month BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
    GROUP BY x.invoice_id, x.line
  ) AS p
    ON p.invoice_id = l.invoice_id
    AND p.line = l.line
  WHERE l.client_id IN ($1)
    AND d.client_id IN ($1)
) AS billed
WHERE counted IS NOT NULL
  OR (is_hardware AND counts_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE))
ORDER BY issued_on, invoice_id, kind, amount DESC

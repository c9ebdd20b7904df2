-- What was billed to a client ($1) from a day ($2) to another ($3), line by line, and what did it cost to buy in?
--
-- Hardware that was delivered later than it was billed counts, as paid up front or not, on the day of delivery.

SELECT *
FROM (
  SELECT
    b.invoice_id,
    i.number,
    b.issued_on,
    l.kind,
    n.description,
    n.quantity,
    n.unit_price,
    l.amount,
    l.cost,
    l.assumed_cost > 0 AS assumed,
    coalesce(l.delivered_on, b.issued_on) AS delivered_on,
    CASE WHEN l.delivered_on > b.issued_on THEN l.delivered_on ELSE b.issued_on END AS counted_on,
    NOT EXISTS (
      SELECT 1
      FROM unpaid AS u
      WHERE u.invoice_id = b.invoice_id
        AND u.from_day <= coalesce(l.delivered_on, b.issued_on)
        AND u.until_day > coalesce(l.delivered_on, b.issued_on)
    ) AS prepaid
  FROM line_amounts AS l
  JOIN bills AS b ON b.invoice_id = l.invoice_id
  JOIN invoices AS i ON i.invoice_id = l.invoice_id
  JOIN invoice_lines AS n ON n.invoice_id = l.invoice_id AND n.line = l.line
  WHERE b.client_id = $1
) AS billed
WHERE issued_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
  OR (kind = 'hardware' AND counted_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE))
ORDER BY issued_on, invoice_id, kind, amount DESC

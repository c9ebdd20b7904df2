-- How much of each invoice was unpaid from when to when?
--
-- One row per invoice and stretch of time with something unpaid: what came in on from_day counts from that day's end,
-- and what came in on until_day ends the stretch at that day's end. Invoices whose payable isn't positive never fall due.

CREATE TABLE receipts AS
SELECT portfolio, invoice_id, day, sum(amount) AS amount
FROM (
  SELECT portfolio, invoice_id, paid_on AS day, amount FROM all_payments WHERE failed IS DISTINCT FROM true
  UNION ALL
  SELECT portfolio, credits AS invoice_id, issued_on AS day, -payable AS amount FROM bills WHERE credits IS NOT NULL
) AS received
GROUP BY portfolio, invoice_id, day;

CREATE TABLE unpaid AS
SELECT
  portfolio,
  invoice_id,
  client_id,
  due_on,
  can_be_late,
  from_day,
  until_day,
  CAST(total AS DOUBLE) * (CAST(payable - paid AS DOUBLE) / CAST(payable AS DOUBLE)) AS amount
FROM (
  SELECT
    b.portfolio,
    b.invoice_id,
    b.client_id,
    b.due_on,
    b.can_be_late,
    b.total,
    b.payable,
    e.day AS from_day,
    coalesce(lead(e.day) OVER (PARTITION BY b.portfolio, b.invoice_id ORDER BY e.day), DATE '9999-12-31') AS until_day,
    sum(e.amount) OVER (PARTITION BY b.portfolio, b.invoice_id ORDER BY e.day ROWS UNBOUNDED PRECEDING) AS paid
  FROM bills AS b
  JOIN (
    SELECT portfolio, invoice_id, DATE '1900-01-01' AS day, 0 AS amount FROM bills
    UNION ALL
    SELECT portfolio, invoice_id, day, amount FROM receipts
  ) AS e
    ON e.portfolio = b.portfolio
    AND e.invoice_id = b.invoice_id
  WHERE b.payable > 0
) AS balance
WHERE payable - paid >= 0.005;

-- What of a bill's lines is hardware, when does it count as delivered, and had it been paid for by then?
--
-- What isn't said to be delivered on another day was on the day of issue. Paid up front means that its bill was fully paid by
-- the day of delivery, and says nothing where nothing was to be paid.

CREATE VIEW delivery_rows AS
SELECT
  d.portfolio,
  d.invoice_id,
  d.line,
  d.client_id,
  d.amount,
  d.delivered_on,
  d.counts_on,
  d.is_hardware,
  d.payable > 0 AND u.invoice_id IS NULL AS prepaid
FROM (
  SELECT
    l.portfolio,
    l.invoice_id,
    l.line,
    l.client_id,
    l.amount,
    coalesce(l.delivered_on, l.issued_on) AS delivered_on,
    coalesce(l.delivery_counts_on, l.issued_on) AS counts_on,
    coalesce(l.kind = 'hardware' AND l.amount > 0, false) AS is_hardware,
    b.payable
  FROM line_amounts AS l
  JOIN bills AS b
    ON b.portfolio = l.portfolio
    AND b.client_id = l.client_id
    AND b.invoice_id = l.invoice_id
) AS d
LEFT JOIN unpaid AS u
  ON u.portfolio = d.portfolio
  AND u.client_id = d.client_id
  AND u.invoice_id = d.invoice_id
  AND u.from_day <= d.delivered_on
  AND u.until_day > d.delivered_on

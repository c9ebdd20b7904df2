-- How much hardware was delivered each month, and how much of it had been paid for by then?
--
-- It counts in the month of the later of delivery and issue; paid up front means fully paid by the day of delivery, and
-- says nothing where nothing was to be paid.

CREATE TABLE hardware AS
SELECT
  client_id,
  CAST(date_trunc('month', CASE WHEN delivered_on > issued_on THEN delivered_on ELSE issued_on END) AS DATE) AS month,
  sum(amount) AS hardware_delivered,
  sum(CASE WHEN unpaid_then THEN 0 ELSE amount END) AS hardware_prepaid
FROM (
  SELECT
    d.client_id,
    d.issued_on,
    d.delivered_on,
    d.amount,
    d.payable <= 0 OR u.invoice_id IS NOT NULL AS unpaid_then
  FROM (
    SELECT b.client_id, b.invoice_id, b.issued_on, coalesce(l.delivered_on, b.issued_on) AS delivered_on, b.payable, l.amount
    FROM line_amounts AS l
    JOIN bills AS b ON b.invoice_id = l.invoice_id
    WHERE l.kind = 'hardware' AND l.amount > 0
  ) AS d
  LEFT JOIN unpaid AS u
    ON u.invoice_id = d.invoice_id
    AND u.from_day <= d.delivered_on
    AND u.until_day > d.delivered_on
) AS delivered
GROUP BY client_id, CAST(date_trunc('month', CASE WHEN delivered_on > issued_on THEN delivered_on ELSE issued_on END) AS DATE);

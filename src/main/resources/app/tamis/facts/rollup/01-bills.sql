-- What did each invoice come to, what must be paid for it, and by when?
--
-- An amount is quantity × price, rounded to the cent, halves away from zero; a cost likewise.

CREATE TABLE line_amounts AS
SELECT
  invoice_id,
  line,
  kind,
  delivered_on,
  amount,
  coalesce(recorded_cost, assumed_cost, 0) AS cost,
  CASE WHEN recorded_cost IS NULL THEN coalesce(assumed_cost, 0) ELSE 0 END AS assumed_cost
FROM (
  SELECT
    invoice_id,
    line,
    kind,
    delivered_on,
    amount,
    recorded_cost,
    CAST(round(amount * CASE kind WHEN 'hardware' THEN hardware_share WHEN 'licence' THEN licence_share END, 2) AS DECIMAL(18, 2)) AS assumed_cost
  FROM (
    SELECT
      invoice_id,
      line,
      kind,
      delivered_on,
      CAST(round(coalesce(quantity, 1) * unit_price, 2) AS DECIMAL(18, 2)) AS amount,
      CAST(round(coalesce(quantity, 1) * unit_cost, 2) AS DECIMAL(18, 2)) AS recorded_cost
    FROM invoice_lines
  ) AS priced
  CROSS JOIN settings
) AS costed;

-- The agreement in force on the day of issue tells when an invoice without a due date is due.
CREATE TABLE terms AS
SELECT invoice_id, payment_terms_days
FROM (
  SELECT
    i.invoice_id,
    c.payment_terms_days,
    row_number() OVER (
      PARTITION BY i.invoice_id
      ORDER BY CASE c.kind WHEN 'managed' THEN 1 WHEN 'block_hours' THEN 2 ELSE 3 END, c.started_on DESC, c.contract_id
    ) AS place
  FROM invoices AS i
  JOIN contracts AS c
    ON c.client_id = i.client_id
    AND c.started_on <= i.issued_on
    AND (c.ended_on IS NULL OR c.ended_on >= i.issued_on)
  WHERE i.due_on IS NULL
) AS in_force
WHERE place = 1;

CREATE TABLE bills AS
SELECT
  i.invoice_id,
  i.client_id,
  i.issued_on,
  CASE
    WHEN i.due_on IS NULL THEN CAST(i.issued_on + coalesce(t.payment_terms_days, 30) * INTERVAL '1' DAY AS DATE)
    WHEN i.due_on < i.issued_on THEN i.issued_on
    ELSE i.due_on
  END AS due_on,
  i.disputed,
  i.credits,
  coalesce(l.total, 0) AS total,
  coalesce(i.total, l.total, 0) AS payable
FROM invoices AS i
LEFT JOIN (SELECT invoice_id, CAST(sum(amount) AS DECIMAL(18, 2)) AS total FROM line_amounts GROUP BY invoice_id) AS l
  ON l.invoice_id = i.invoice_id
LEFT JOIN terms AS t
  ON t.invoice_id = i.invoice_id;

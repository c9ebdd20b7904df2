-- What did each invoice come to, what must be paid for it and by when, and can it be late?
--
-- An amount is quantity × price, rounded to the cent, halves away from zero; a cost likewise. An invoice of which only the
-- total is known has one line. What was delivered counts on the later of delivery and issue.

CREATE TABLE line_amounts AS
SELECT
  portfolio,
  invoice_id,
  line,
  client_id,
  issued_on,
  kind,
  delivered_on,
  CASE WHEN delivered_on > issued_on THEN delivered_on WHEN delivered_on IS NOT NULL THEN issued_on END AS delivery_counts_on,
  period_from,
  period_to,
  amount,
  coalesce(recorded_cost, assumed_cost, 0) AS cost,
  CASE WHEN recorded_cost IS NULL THEN coalesce(assumed_cost, 0) ELSE 0 END AS assumed_cost
FROM (
  SELECT
    priced.*,
    CAST(round(amount * CASE kind WHEN 'hardware' THEN hardware_share WHEN 'licence' THEN licence_share END, 2) AS DECIMAL(18, 2)) AS assumed_cost
  FROM (
    SELECT
      l.portfolio,
      l.invoice_id,
      l.line,
      i.client_id,
      i.issued_on,
      l.kind,
      l.delivered_on,
      l.period_from,
      l.period_to,
      CAST(round(coalesce(l.quantity, 1) * l.unit_price, 2) AS DECIMAL(18, 2)) AS amount,
      CAST(round(coalesce(l.quantity, 1) * l.unit_cost, 2) AS DECIMAL(18, 2)) AS recorded_cost
    FROM all_invoice_lines AS l
    JOIN all_invoices AS i
      ON i.portfolio = l.portfolio
      AND i.invoice_id = l.invoice_id
  ) AS priced
  JOIN settings AS s
    ON s.portfolio = priced.portfolio
) AS costed;

CREATE TABLE line_totals AS
SELECT portfolio, invoice_id, CAST(sum(amount) AS DECIMAL(18, 2)) AS total
FROM line_amounts
GROUP BY portfolio, invoice_id;

CREATE TABLE unlisted AS
SELECT portfolio, invoice_id, client_id, issued_on, tax, amount
FROM unlisted_bills;

INSERT INTO line_amounts (portfolio, invoice_id, client_id, issued_on, amount, cost, assumed_cost)
SELECT portfolio, invoice_id, client_id, issued_on, amount, 0, 0
FROM unlisted;

INSERT INTO line_totals
SELECT portfolio, invoice_id, amount
FROM unlisted;

CREATE TABLE bills_without_lines AS
SELECT s.portfolio, count(u.invoice_id) AS bills, count(u.invoice_id) - count(u.tax) AS tax_unknown
FROM settings AS s
LEFT JOIN unlisted AS u
  ON u.portfolio = s.portfolio
GROUP BY s.portfolio;

-- The agreement in force on the day of issue tells when an invoice without a due date is due.
CREATE TABLE terms AS
SELECT portfolio, invoice_id, payment_terms_days
FROM (
  SELECT
    i.portfolio,
    i.invoice_id,
    c.payment_terms_days,
    row_number() OVER (
      PARTITION BY i.portfolio, i.invoice_id
      ORDER BY c.precedence, c.started_on DESC, c.contract_id
    ) AS place
  FROM all_invoices AS i
  JOIN contract_rows AS c
    ON c.portfolio = i.portfolio
    AND c.client_id = i.client_id
    AND c.started_on <= i.issued_on
    AND c.last_day >= i.issued_on
  WHERE i.due_on IS NULL
) AS in_force
WHERE place = 1;

-- Bounced or not: also a debit that failed shows that payments are on record.
CREATE TABLE first_payments AS
SELECT p.portfolio, p.invoice_id, min(p.paid_on) AS paid_on
FROM all_payments AS p
JOIN all_invoices AS i
  ON i.portfolio = p.portfolio
  AND i.invoice_id = p.invoice_id
GROUP BY p.portfolio, p.invoice_id;

-- An export of payments begins somewhere: of what was issued before, nobody knows when it was paid.
CREATE TABLE bills AS
SELECT
  i.portfolio,
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
  coalesce(i.total, l.total, 0) AS payable,
  p.paid_on AS first_paid_on,
  coalesce(i.total, l.total, 0) > 0
    AND i.disputed IS DISTINCT FROM true
    AND coalesce(i.issued_on >= b.begin_on, false) AS can_be_late
FROM all_invoices AS i
LEFT JOIN (SELECT portfolio, min(paid_on) AS begin_on FROM first_payments GROUP BY portfolio) AS b
  ON b.portfolio = i.portfolio
LEFT JOIN line_totals AS l
  ON l.portfolio = i.portfolio
  AND l.invoice_id = i.invoice_id
LEFT JOIN first_payments AS p
  ON p.portfolio = i.portfolio
  AND p.invoice_id = i.invoice_id
LEFT JOIN terms AS t
  ON t.portfolio = i.portfolio
  AND t.invoice_id = i.invoice_id;

-- When did what fell due get its first payment?
CREATE TABLE due_bills AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', due_on) AS DATE) AS due_month,
  CAST(date_trunc('month', first_paid_on) AS DATE) AS paid_month,
  count(*) AS bills
FROM bills
WHERE can_be_late
GROUP BY portfolio, client_id, CAST(date_trunc('month', due_on) AS DATE), CAST(date_trunc('month', first_paid_on) AS DATE);

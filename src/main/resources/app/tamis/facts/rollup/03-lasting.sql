-- For how long does each line pay, and so in which months does it count?
--
-- Most lines count in their month of issue alone; here are those that don't. Months are numbered: year × 12 + month.
-- What lies before the month of issue counts in it.

-- A recurring line without a period pays until the client's next month with such a line, for 13 months at most. The last
-- pays for as long as they usually do: the median, the smaller of the middle two.
CREATE TABLE recurrences AS
SELECT portfolio, client_id, month, CASE WHEN next_month - month > 13 THEN 13 ELSE next_month - month END AS lasts
FROM (
  SELECT portfolio, client_id, month, lead(month) OVER (PARTITION BY portfolio, client_id ORDER BY month) AS next_month
  FROM (
    SELECT DISTINCT portfolio, client_id, extract(YEAR FROM issued_on) * 12 + extract(MONTH FROM issued_on) AS month
    FROM line_amounts
    WHERE kind = 'recurring' AND amount > 0 AND period_from IS NULL
  ) AS billed
) AS followed;

CREATE TABLE rhythm AS
SELECT
  r.portfolio,
  r.client_id,
  r.month,
  CASE
    WHEN r.lasts IS NOT NULL THEN r.lasts
    WHEN u.lasts IS NOT NULL THEN u.lasts
    -- Billed once: yearly, unless it may only have begun.
    WHEN n.month >= r.month + 3 THEN 12
    ELSE 1
  END AS lasts
FROM recurrences AS r
JOIN (
  SELECT portfolio, max(extract(YEAR FROM issued_on) * 12 + extract(MONTH FROM issued_on)) AS month
  FROM bills
  GROUP BY portfolio
) AS n
  ON n.portfolio = r.portfolio
LEFT JOIN (
  SELECT portfolio, client_id, lasts
  FROM (
    SELECT
      portfolio,
      client_id,
      lasts,
      row_number() OVER (PARTITION BY portfolio, client_id ORDER BY lasts) AS place,
      count(*) OVER (PARTITION BY portfolio, client_id) AS places
    FROM recurrences
    WHERE lasts IS NOT NULL
  ) AS ranked
  WHERE place * 2 IN (places, places + 1)
) AS u
  ON u.portfolio = r.portfolio
  AND u.client_id = r.client_id;

-- Lines that count beyond their month of issue, by the months that they pay for.
CREATE TABLE lasting_lines AS
SELECT *
FROM (
  SELECT
    l.*,
    extract(YEAR FROM l.issued_on) * 12 + extract(MONTH FROM l.issued_on) AS issued_month,
    extract(YEAR FROM l.period_from) * 12 + extract(MONTH FROM l.period_from) AS from_month,
    extract(YEAR FROM l.period_to) * 12 + extract(MONTH FROM l.period_to) AS to_month
  FROM line_amounts AS l
  WHERE l.period_from IS NOT NULL
  UNION ALL
  SELECT l.*, r.month AS issued_month, r.month AS from_month, r.month + r.lasts - 1 AS to_month
  FROM line_amounts AS l
  JOIN rhythm AS r
    ON r.portfolio = l.portfolio
    AND r.client_id = l.client_id
    AND r.month = extract(YEAR FROM l.issued_on) * 12 + extract(MONTH FROM l.issued_on)
    AND r.lasts > 1
  WHERE l.kind = 'recurring' AND l.amount > 0 AND l.period_from IS NULL
) AS paying
WHERE to_month > issued_month;

-- A credit note takes back what it credits in the months in which that counts.
CREATE TABLE credited_months AS
SELECT DISTINCT n.portfolio, n.invoice_id, c.from_month + o.step AS month
FROM all_invoices AS n
JOIN (
  SELECT
    l.portfolio,
    l.invoice_id,
    coalesce(extract(YEAR FROM l.period_from) * 12 + extract(MONTH FROM l.period_from), r.month) AS from_month,
    coalesce(extract(YEAR FROM l.period_to) * 12 + extract(MONTH FROM l.period_to), r.month + r.lasts - 1) AS to_month
  FROM line_amounts AS l
  LEFT JOIN rhythm AS r
    ON r.portfolio = l.portfolio
    AND r.client_id = l.client_id
    AND r.month = extract(YEAR FROM l.issued_on) * 12 + extract(MONTH FROM l.issued_on)
  WHERE l.kind = 'recurring'
    AND l.amount > 0
    AND EXISTS (SELECT 1 FROM bills AS b WHERE b.portfolio = l.portfolio AND b.credits = l.invoice_id)
) AS c
  ON c.portfolio = n.portfolio
  AND c.invoice_id = n.credits
JOIN steps AS o
  ON o.step <= c.to_month - c.from_month;

CREATE TABLE lasting_credits AS
SELECT l.*, c.months
FROM (
  SELECT line_amounts.*, extract(YEAR FROM issued_on) * 12 + extract(MONTH FROM issued_on) AS issued_month
  FROM line_amounts
  WHERE kind = 'recurring' AND amount < 0 AND period_from IS NULL
) AS l
JOIN (
  SELECT portfolio, invoice_id, count(*) AS months, max(month) AS last_month
  FROM credited_months
  GROUP BY portfolio, invoice_id
) AS c
  ON c.portfolio = l.portfolio
  AND c.invoice_id = l.invoice_id
  AND c.last_month > l.issued_month;

-- One row per such line and month that it counts in; what isn't made of cents is kept to many decimals, so that the order
-- of rows can't show in a sum.
CREATE TABLE line_shares AS
SELECT
  s.portfolio,
  s.invoice_id,
  s.line,
  s.client_id,
  s.kind,
  m.first_day AS month,
  sum(CAST(CAST(s.amount AS DOUBLE) / s.months AS DECIMAL(38, 15))) AS amount,
  sum(CAST(CAST(s.cost AS DOUBLE) / s.months AS DECIMAL(38, 15))) AS cost,
  sum(CAST(CAST(s.assumed_cost AS DOUBLE) / s.months AS DECIMAL(38, 15))) AS assumed_cost
FROM (
  SELECT
    l.portfolio,
    l.invoice_id,
    l.line,
    l.client_id,
    l.kind,
    CASE WHEN l.from_month + o.step < l.issued_month THEN l.issued_month ELSE l.from_month + o.step END AS month,
    l.to_month - l.from_month + 1 AS months,
    l.amount,
    l.cost,
    l.assumed_cost
  FROM lasting_lines AS l
  JOIN steps AS o
    ON o.step <= l.to_month - l.from_month
  UNION ALL
  SELECT
    l.portfolio,
    l.invoice_id,
    l.line,
    l.client_id,
    l.kind,
    CASE WHEN c.month < l.issued_month THEN l.issued_month ELSE c.month END AS month,
    l.months,
    l.amount,
    l.cost,
    l.assumed_cost
  FROM lasting_credits AS l
  JOIN credited_months AS c
    ON c.portfolio = l.portfolio
    AND c.invoice_id = l.invoice_id
) AS s
JOIN months AS m
  ON m.portfolio = s.portfolio
  AND m.number = s.month
GROUP BY s.portfolio, s.invoice_id, s.line, s.client_id, s.kind, m.first_day;

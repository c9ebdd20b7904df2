-- What was billed for each month, of which kind, and what did it cost to buy in?
--
-- All lines count in their month of issue; then those that pay for other months are taken out of it and counted in those.
-- Sums of shares need many decimals, and no engine adds those to cents by itself.

CREATE TABLE revenue AS
SELECT
  portfolio,
  client_id,
  month,
  sum(CASE WHEN kind = 'recurring' THEN amount ELSE 0 END) AS revenue_recurring,
  sum(CASE WHEN kind = 'labour' THEN amount ELSE 0 END) AS revenue_labour,
  sum(CASE WHEN kind = 'hardware' THEN amount ELSE 0 END) AS revenue_hardware,
  sum(CASE WHEN kind = 'licence' THEN amount ELSE 0 END) AS revenue_licence,
  sum(CASE WHEN kind = 'other' OR kind IS NULL THEN amount ELSE 0 END) AS revenue_other,
  sum(CASE WHEN kind IS NULL THEN amount ELSE 0 END) AS revenue_unknown,
  sum(cost) AS pass_through,
  sum(assumed_cost) AS assumed_cost
FROM (
  SELECT
    portfolio,
    client_id,
    CAST(date_trunc('month', issued_on) AS DATE) AS month,
    kind,
    CAST(sum(amount) AS DECIMAL(38, 15)) AS amount,
    CAST(sum(cost) AS DECIMAL(38, 15)) AS cost,
    CAST(sum(assumed_cost) AS DECIMAL(38, 15)) AS assumed_cost
  FROM line_amounts
  GROUP BY portfolio, client_id, CAST(date_trunc('month', issued_on) AS DATE), kind
  UNION ALL
  SELECT
    portfolio,
    client_id,
    CAST(date_trunc('month', issued_on) AS DATE) AS month,
    kind,
    CAST(-amount AS DECIMAL(38, 15)),
    CAST(-cost AS DECIMAL(38, 15)),
    CAST(-assumed_cost AS DECIMAL(38, 15))
  FROM lasting_lines
  UNION ALL
  SELECT
    portfolio,
    client_id,
    CAST(date_trunc('month', issued_on) AS DATE) AS month,
    kind,
    CAST(-amount AS DECIMAL(38, 15)),
    CAST(-cost AS DECIMAL(38, 15)),
    CAST(-assumed_cost AS DECIMAL(38, 15))
  FROM lasting_credits
  UNION ALL
  SELECT portfolio, client_id, month, kind, amount, cost, assumed_cost
  FROM line_shares
) AS counted
GROUP BY portfolio, client_id, month;

CREATE TABLE issued AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', issued_on) AS DATE) AS month,
  count(*) AS issued,
  count(disputed) AS invoices,
  sum(CASE WHEN disputed THEN 1 ELSE 0 END) AS disputed_invoices
FROM bills
GROUP BY portfolio, client_id, CAST(date_trunc('month', issued_on) AS DATE);

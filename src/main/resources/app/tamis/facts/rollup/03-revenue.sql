-- What was billed each month, of which kind, and what did it cost to buy in?

CREATE TABLE revenue AS
SELECT
  b.client_id,
  CAST(date_trunc('month', b.issued_on) AS DATE) AS month,
  sum(CASE WHEN l.kind = 'recurring' THEN l.amount ELSE 0 END) AS revenue_recurring,
  sum(CASE WHEN l.kind = 'labour' THEN l.amount ELSE 0 END) AS revenue_labour,
  sum(CASE WHEN l.kind = 'hardware' THEN l.amount ELSE 0 END) AS revenue_hardware,
  sum(CASE WHEN l.kind = 'licence' THEN l.amount ELSE 0 END) AS revenue_licence,
  sum(CASE WHEN l.kind = 'other' THEN l.amount ELSE 0 END) AS revenue_other,
  sum(l.cost) AS pass_through,
  sum(l.assumed_cost) AS assumed_cost
FROM line_amounts AS l
JOIN bills AS b ON b.invoice_id = l.invoice_id
GROUP BY b.client_id, CAST(date_trunc('month', b.issued_on) AS DATE);

CREATE TABLE issued AS
SELECT
  client_id,
  CAST(date_trunc('month', issued_on) AS DATE) AS month,
  count(*) AS issued,
  count(disputed) AS invoices,
  sum(CASE WHEN disputed THEN 1 ELSE 0 END) AS disputed_invoices
FROM bills
GROUP BY client_id, CAST(date_trunc('month', issued_on) AS DATE);

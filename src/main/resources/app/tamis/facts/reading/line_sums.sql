-- What do the lines of each bill come to, without tax, and how many are they?

CREATE OR REPLACE TEMP TABLE line_sums AS
SELECT invoice_id, count(*) AS lines, sum(round(coalesce(quantity, 1) * unit_price, 2)) AS net
FROM incoming.invoice_lines
GROUP BY invoice_id;

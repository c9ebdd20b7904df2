-- What was read, to be held against what the other system says: of each table and month the rows, their first and last day,
-- and what they come to.

CREATE OR REPLACE TEMP TABLE control_totals AS
SELECT item, date_trunc('month', day) AS month, count(*) AS rows, min(day) AS first, max(day) AS last, sum(amount) AS amount
FROM read_rows
GROUP BY ALL;

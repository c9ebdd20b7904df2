-- On which days does each table have how many records?
--
-- From these it is told from when to when a table reaches, as known today or at any time before, but for stray dates.

CREATE TABLE days AS
SELECT portfolio, item, day, begins, reaches, count(client_id) AS records
FROM day_rows
GROUP BY portfolio, item, day, begins, reaches;

CREATE TABLE record_days AS
SELECT portfolio, item, day, records
FROM days
WHERE reaches AND records > 0;

-- How much of each bill was past due from when to when?
--
-- Only what can be late. The days of a stretch are those after from_day, up to and including the last; those up to the 120th
-- past due count, since an old debt stops growing.

CREATE VIEW past_due_rows AS
SELECT
  portfolio,
  invoice_id,
  client_id,
  due_on,
  amount,
  CASE WHEN from_day > due_on THEN from_day ELSE due_on END AS from_day,
  until_day,
  CASE WHEN until_day > due_on + INTERVAL '120' DAY THEN CAST(due_on + INTERVAL '120' DAY AS DATE) ELSE until_day END AS grows_until
FROM unpaid
WHERE can_be_late AND until_day > due_on

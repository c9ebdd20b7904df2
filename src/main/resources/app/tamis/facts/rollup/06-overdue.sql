-- How much fell due each month, for how many days was how much past due, and what was still owed at the month's end?
--
-- A day counts by what was unpaid at its beginning. Days are counted by stretches, never listed one by one; sums of fractions
-- are made in decimals, so that the order of rows can't show in the last digit. What is owed has more of them: eighteen bills
-- of 5.00, each with a sixth unpaid, are 15.00, three months' revenue and not a hair less.

CREATE TABLE due AS
SELECT portfolio, client_id, CAST(date_trunc('month', due_on) AS DATE) AS month, sum(total) AS amount_due
FROM bills
WHERE can_be_late
GROUP BY portfolio, client_id, CAST(date_trunc('month', due_on) AS DATE);

CREATE TABLE overdue_days AS
SELECT
  p.portfolio,
  p.client_id,
  m.first_day AS month,
  sum(
    CAST(
      p.amount
      * (
        date_diff(
          'day',
          CASE WHEN p.from_day >= m.first_day THEN p.from_day ELSE m.day_before END,
          CASE WHEN p.grows_until <= m.last_day THEN p.grows_until ELSE m.last_day END
        )
      ) AS DECIMAL(38, 9)
    )
  ) AS overdue_days
FROM past_due_rows AS p
JOIN months AS m
  ON m.portfolio = p.portfolio
  AND p.from_day < m.last_day
  AND p.grows_until >= m.first_day
WHERE p.from_day < p.grows_until
GROUP BY p.portfolio, p.client_id, m.first_day;

CREATE TABLE overdue_end AS
SELECT
  p.portfolio,
  p.client_id,
  m.first_day AS month,
  sum(CAST(p.amount AS DECIMAL(38, 15))) AS overdue_end,
  sum(CAST(CASE WHEN date_diff('day', p.due_on, m.last_day) > 60 THEN p.amount ELSE 0 END AS DECIMAL(38, 15))) AS arrears_end,
  max(date_diff('day', p.due_on, m.last_day)) AS oldest_overdue_end
FROM past_due_rows AS p
JOIN months AS m
  ON m.portfolio = p.portfolio
  AND p.due_on < m.last_day
  AND p.from_day <= m.last_day
  AND p.until_day > m.last_day
GROUP BY p.portfolio, p.client_id, m.first_day;

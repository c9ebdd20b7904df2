-- On which days is some bill of a client's more than 30 days past due?
--
-- And not fully paid by that day. Days in arrears are merged into stretches that don't overlap, so that each emergency is
-- found once.

CREATE TABLE arrears AS
SELECT portfolio, client_id, min(from_day) AS from_day, max(until_day) AS until_day
FROM (
  SELECT
    portfolio,
    client_id,
    from_day,
    until_day,
    sum(begins) OVER (PARTITION BY portfolio, client_id ORDER BY from_day, until_day ROWS UNBOUNDED PRECEDING) AS stretch
  FROM (
    SELECT
      portfolio,
      client_id,
      from_day,
      until_day,
      CASE
        WHEN from_day <= max(until_day) OVER (
          PARTITION BY portfolio, client_id ORDER BY from_day, until_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        )
        THEN 0
        ELSE 1
      END AS begins
    FROM (
      SELECT
        portfolio,
        client_id,
        CASE WHEN from_day > CAST(due_on + INTERVAL '31' DAY AS DATE) THEN from_day ELSE CAST(due_on + INTERVAL '31' DAY AS DATE) END AS from_day,
        until_day
      FROM unpaid
      WHERE can_be_late AND until_day > CAST(due_on + INTERVAL '31' DAY AS DATE)
    ) AS late
  ) AS marked
) AS numbered
GROUP BY portfolio, client_id, stretch;

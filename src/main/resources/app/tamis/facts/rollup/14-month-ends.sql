-- What stood at each client's month end: seats, endpoints, hours reckoned, and the agreement in force?
--
-- Seats hold from the import that brought them, and those first known for all time before it too. Of several agreements in
-- force the one with precedence counts.

-- A mistyped year shall not make thousands of months: what lies more than 45 days before the record that is one in 200
-- places from the beginning counts for its own client alone.
CREATE TABLE beginning AS
SELECT r.portfolio, min(r.day) AS begin_on
FROM days AS r
JOIN (
  SELECT portfolio, item, min(CASE WHEN so_far > floor(CAST(total AS DOUBLE) / 200) AND (so_far > 1 OR total = 1) THEN day END) AS early_day
  FROM (
    SELECT
      portfolio,
      item,
      day,
      sum(records) OVER (PARTITION BY portfolio, item ORDER BY day ROWS UNBOUNDED PRECEDING) AS so_far,
      sum(records) OVER (PARTITION BY portfolio, item) AS total
    FROM days
    WHERE records > 0
  ) AS counted
  GROUP BY portfolio, item
) AS e
  ON e.portfolio = r.portfolio
  AND e.item = r.item
  AND r.day >= e.early_day - INTERVAL '45' DAY
WHERE r.records > 0
GROUP BY r.portfolio;

-- From the portfolio's first month on, or from the client's own first where that is earlier.
CREATE TABLE client_months AS
SELECT c.portfolio, c.client_id, m.first_day AS month, m.last_day
FROM clients_on_record AS c
JOIN beginning AS p
  ON p.portfolio = c.portfolio
JOIN months AS m
  ON m.portfolio = c.portfolio
  AND m.last_day >= CASE WHEN c.earliest_fact < p.begin_on THEN c.earliest_fact ELSE p.begin_on END;

CREATE TABLE first_sizes AS
SELECT
  portfolio,
  client_id,
  max(CASE WHEN from_day = seats_from THEN seats END) AS seats,
  max(seats_from) AS seats_from,
  max(CASE WHEN from_day = endpoints_from THEN endpoints END) AS endpoints,
  max(endpoints_from) AS endpoints_from,
  max(CASE WHEN from_day = hours_from THEN hours_per_month END) AS hours_per_month,
  max(hours_from) AS hours_from
FROM (
  SELECT
    all_client_sizes.*,
    min(CASE WHEN seats IS NOT NULL THEN from_day END) OVER (PARTITION BY portfolio, client_id) AS seats_from,
    min(CASE WHEN endpoints IS NOT NULL THEN from_day END) OVER (PARTITION BY portfolio, client_id) AS endpoints_from,
    min(CASE WHEN hours_per_month IS NOT NULL THEN from_day END) OVER (PARTITION BY portfolio, client_id) AS hours_from
  FROM all_client_sizes
) AS known
GROUP BY portfolio, client_id;

CREATE TABLE sizes AS
SELECT
  cm.portfolio,
  cm.client_id,
  cm.month,
  CASE WHEN cm.last_day < f.seats_from THEN f.seats ELSE z.seats END AS seats_end,
  CASE WHEN cm.last_day < f.endpoints_from THEN f.endpoints ELSE z.endpoints END AS endpoints_end,
  CASE WHEN cm.last_day < f.hours_from THEN f.hours_per_month ELSE z.hours_per_month END AS hours_per_month
FROM client_months AS cm
JOIN all_client_sizes AS z
  ON z.portfolio = cm.portfolio
  AND z.client_id = cm.client_id
  AND z.from_day <= cm.last_day
  AND z.until_day > cm.last_day
LEFT JOIN first_sizes AS f
  ON f.portfolio = cm.portfolio
  AND f.client_id = cm.client_id;

CREATE TABLE contracts_end AS
SELECT
  portfolio,
  client_id,
  month,
  kind AS contract_end,
  paid_by_itself,
  hourly_rate,
  after_hours_multiplier,
  notice_days,
  ended_on
FROM (
  SELECT
    cm.portfolio,
    cm.client_id,
    cm.month,
    c.kind,
    c.paid_by_itself,
    c.hourly_rate,
    c.after_hours_multiplier,
    c.notice_days,
    c.ended_on,
    row_number() OVER (
      PARTITION BY cm.portfolio, cm.client_id, cm.month
      ORDER BY c.precedence, c.started_on DESC, c.contract_id
    ) AS place
  FROM client_months AS cm
  JOIN contract_rows AS c
    ON c.portfolio = cm.portfolio
    AND c.client_id = cm.client_id
    AND c.started_on <= cm.last_day
    AND c.last_day >= cm.last_day
) AS in_force
WHERE place = 1;

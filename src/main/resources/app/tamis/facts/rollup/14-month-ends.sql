-- What stood at each client's month end: seats, endpoints, hours reckoned, and the agreement in force?
--
-- Seats hold from the import that brought them, and those first known for all time before it too. Of several agreements in
-- force managed counts before block hours before break/fix, then the one that started last.

-- A mistyped year shall not make thousands of months: what lies more than 45 days before the record that is one in 200
-- places from the beginning counts for its own client alone.
CREATE TABLE any_days AS
SELECT item, day, records FROM record_days
UNION ALL
SELECT 'advice', coalesce(responded_on, given_on), count(*) FROM advice GROUP BY coalesce(responded_on, given_on)
UNION ALL
SELECT 'surveys', CAST(answered_at AS DATE), count(*) FROM surveys GROUP BY CAST(answered_at AS DATE)
UNION ALL
SELECT 'referrals', referred_on, count(*) FROM referrals GROUP BY referred_on
UNION ALL
SELECT 'work_done', done_on, count(*) FROM work_done GROUP BY done_on
UNION ALL
SELECT 'reactions', CAST("at" AS DATE), count(*) FROM reactions GROUP BY CAST("at" AS DATE);

CREATE TABLE beginning AS
SELECT min(r.day) AS begin_on
FROM any_days AS r
JOIN (
  SELECT item, min(CASE WHEN so_far > floor(total / 200.0) AND (so_far > 1 OR total = 1) THEN day END) AS early_day
  FROM (
    SELECT
      item,
      day,
      sum(records) OVER (PARTITION BY item ORDER BY day ROWS UNBOUNDED PRECEDING) AS so_far,
      sum(records) OVER (PARTITION BY item) AS total
    FROM any_days
  ) AS counted
  GROUP BY item
) AS e
  ON e.item = r.item
  AND r.day >= e.early_day - INTERVAL '45' DAY;

-- From the portfolio's first month on, or from the client's own first where that is earlier.
CREATE TABLE client_months AS
SELECT c.client_id, m.first_day AS month, m.last_day
FROM clients_on_record AS c
CROSS JOIN beginning AS p
JOIN months AS m
  ON m.last_day >= CASE WHEN c.earliest_fact < p.begin_on THEN c.earliest_fact ELSE p.begin_on END;

CREATE TABLE first_sizes AS
SELECT
  client_id,
  max(CASE WHEN from_day = seats_from THEN seats END) AS seats,
  max(seats_from) AS seats_from,
  max(CASE WHEN from_day = endpoints_from THEN endpoints END) AS endpoints,
  max(endpoints_from) AS endpoints_from,
  max(CASE WHEN from_day = hours_from THEN hours_per_month END) AS hours_per_month,
  max(hours_from) AS hours_from
FROM (
  SELECT
    client_sizes.*,
    min(CASE WHEN seats IS NOT NULL THEN from_day END) OVER (PARTITION BY client_id) AS seats_from,
    min(CASE WHEN endpoints IS NOT NULL THEN from_day END) OVER (PARTITION BY client_id) AS endpoints_from,
    min(CASE WHEN hours_per_month IS NOT NULL THEN from_day END) OVER (PARTITION BY client_id) AS hours_from
  FROM client_sizes
) AS known
GROUP BY client_id;

CREATE TABLE sizes AS
SELECT
  cm.client_id,
  cm.month,
  CASE WHEN cm.last_day < f.seats_from THEN f.seats ELSE z.seats END AS seats_end,
  CASE WHEN cm.last_day < f.endpoints_from THEN f.endpoints ELSE z.endpoints END AS endpoints_end,
  CASE WHEN cm.last_day < f.hours_from THEN f.hours_per_month ELSE z.hours_per_month END AS hours_per_month
FROM client_months AS cm
JOIN client_sizes AS z
  ON z.client_id = cm.client_id
  AND z.from_day <= cm.last_day
  AND z.until_day > cm.last_day
LEFT JOIN first_sizes AS f
  ON f.client_id = cm.client_id;

CREATE TABLE contracts_end AS
SELECT client_id, month, kind AS contract_end, paid_by_itself, hourly_rate, after_hours_multiplier
FROM (
  SELECT
    cm.client_id,
    cm.month,
    c.kind,
    c.payment_method IN ('direct_debit', 'standing_order') AS paid_by_itself,
    c.hourly_rate,
    c.after_hours_multiplier,
    row_number() OVER (
      PARTITION BY cm.client_id, cm.month
      ORDER BY CASE c.kind WHEN 'managed' THEN 1 WHEN 'block_hours' THEN 2 ELSE 3 END, c.started_on DESC, c.contract_id
    ) AS place
  FROM client_months AS cm
  JOIN contracts AS c
    ON c.client_id = cm.client_id
    AND c.started_on <= cm.last_day
    AND (c.ended_on IS NULL OR c.ended_on >= cm.last_day)
) AS in_force
WHERE place = 1;

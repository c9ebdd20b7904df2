-- Which agreement with a client ($1) counts on a day ($2)? The one that counts most stands first.

SELECT
  c.contract_id,
  c.kind,
  c.started_on,
  c.ended_on,
  c.monthly_fee,
  c.payment_method,
  c.payment_terms_days,
  c.notice_days,
  c.call_out_fee,
  c.hourly_rate,
  c.after_hours_multiplier,
  c.signed_on
FROM contract_rows AS r
JOIN contracts AS c ON c.contract_id = r.contract_id
WHERE r.client_id IN ($1)
  AND r.started_on <= CAST($2 AS DATE)
  AND r.last_day >= CAST($2 AS DATE)
ORDER BY r.precedence, r.started_on DESC, r.contract_id

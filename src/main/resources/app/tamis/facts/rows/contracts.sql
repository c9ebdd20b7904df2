-- What does an agreement bring to a month or a bill, and which of several in force counts?
--
-- Managed counts before block hours before break/fix, then the one that started last.

CREATE VIEW contract_rows AS
SELECT
  portfolio,
  contract_id,
  client_id,
  kind,
  started_on,
  coalesce(ended_on, DATE '9999-12-31') AS last_day,
  payment_terms_days,
  payment_method IN ('direct_debit', 'standing_order') AS paid_by_itself,
  hourly_rate,
  after_hours_multiplier,
  notice_days,
  ended_on,
  CASE kind WHEN 'managed' THEN 1 WHEN 'block_hours' THEN 2 ELSE 3 END AS precedence
FROM all_contracts

-- What was agreed with clients ($1), newest first?

SELECT
  client_id,
  contract_id,
  kind,
  started_on,
  ended_on,
  monthly_fee,
  payment_method,
  payment_terms_days,
  notice_days,
  call_out_fee,
  hourly_rate,
  after_hours_multiplier,
  signed_on
FROM contracts
WHERE client_id IN ($1)
ORDER BY started_on DESC, contract_id

-- How much hardware was delivered each month, and how much of it had been paid for by then?

CREATE TABLE hardware AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', counts_on) AS DATE) AS month,
  sum(amount) AS hardware_delivered,
  sum(CASE WHEN prepaid THEN amount ELSE 0 END) AS hardware_prepaid
FROM delivery_rows
WHERE is_hardware
GROUP BY portfolio, client_id, CAST(date_trunc('month', counts_on) AS DATE);

-- From which day to which day, both counted, was a client in arrears?

CREATE VIEW days_in_arrears AS
SELECT
  portfolio,
  client_id,
  from_day,
  CAST(until_day - INTERVAL '1' DAY AS DATE) AS last_day
FROM arrears

-- What is an answer to advice worth, and on which day does it count?
--
-- An answer counts on its own day, where that is known.

CREATE VIEW advice_rows AS
SELECT
  portfolio,
  advice_id,
  client_id,
  given_on,
  response,
  coalesce(responded_on, given_on) AS day,
  CASE WHEN response IS NULL THEN given_on ELSE coalesce(responded_on, given_on) END AS counts_on,
  CASE response WHEN 'welcomed' THEN 100 WHEN 'questioned' THEN 67 WHEN 'cheapest' THEN 33 WHEN 'refused' THEN 0 END AS points
FROM all_advice

-- What was a client ($1) advised from a day ($2) to another ($3), and how was it met? An answer counts on its own day.

SELECT
  advice_id,
  given_on,
  title,
  response,
  responded_on,
  CASE response WHEN 'welcomed' THEN 100 WHEN 'questioned' THEN 67 WHEN 'cheapest' THEN 33 WHEN 'refused' THEN 0 END AS points
FROM advice
WHERE client_id = $1
  AND CASE WHEN response IS NULL THEN given_on ELSE coalesce(responded_on, given_on) END
    BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY given_on, advice_id

-- What was each client advised, and how was it met? Nothing after a day ($1) is known.

SELECT f.client_id, f.advice_id, f.given_on, f.title, f.response, f.responded_on
FROM advice AS f
WHERE f.given_on <= CAST($1 AS DATE)
ORDER BY f.client_id, f.given_on, f.advice_id

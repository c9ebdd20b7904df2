-- What was clients ($1) advised from a day ($2) to another ($3), and how was it met? An answer counts on its own day.

SELECT a.client_id, a.advice_id, a.given_on, f.title, a.response, f.responded_on, a.points
FROM advice_rows AS a
JOIN advice AS f ON f.advice_id = a.advice_id
WHERE a.client_id IN ($1)
  AND a.counts_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY a.given_on, a.advice_id

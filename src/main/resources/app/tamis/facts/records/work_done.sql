-- What was done for clients ($1), unseen, from a day ($2) to another ($3)?

SELECT client_id, done_on, activity, "count"
FROM work_done
WHERE client_id IN ($1)
  AND done_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY done_on, activity

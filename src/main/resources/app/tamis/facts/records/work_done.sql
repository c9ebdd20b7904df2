-- What was done for a client ($1), unseen, from a day ($2) to another ($3)?

SELECT done_on, activity, "count"
FROM work_done
WHERE client_id = $1
  AND done_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY done_on, activity

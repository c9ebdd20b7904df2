-- How satisfied did clients ($1) say to be from a day ($2) to another ($3)?

SELECT s.client_id, s.survey_id, s.answered_at, s.score, t.subject
FROM surveys AS s
LEFT JOIN tickets AS t ON t.ticket_id = s.ticket_id
WHERE s.client_id IN ($1)
  AND CAST(s.answered_at AS DATE) BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY s.answered_at, s.survey_id

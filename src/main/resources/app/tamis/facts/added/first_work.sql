-- On which day was first worked for each client?

CREATE TABLE first_work_added AS
SELECT portfolio, client_id, CAST(min(started_at) AS DATE) AS first_day
FROM all_time_entries
GROUP BY portfolio, client_id

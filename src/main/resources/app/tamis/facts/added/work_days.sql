-- On which days was how often worked?

CREATE TABLE work_days_added AS
SELECT portfolio, CAST(started_at AS DATE) AS day, count(*) AS entries
FROM all_time_entries
GROUP BY portfolio, CAST(started_at AS DATE)

-- Who rings with an emergency while a bill is more than 30 days past due?

CREATE TABLE arrears_emergencies AS
SELECT portfolio, client_id, CAST(date_trunc('month', day) AS DATE) AS month, count(*) AS arrears_emergencies
FROM in_arrears
WHERE emergency
GROUP BY portfolio, client_id, CAST(date_trunc('month', day) AS DATE);

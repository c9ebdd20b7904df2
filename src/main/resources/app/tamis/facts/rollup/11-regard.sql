-- What do the client's answers, surveys, referrals and the team's reactions say, and what was done for them?

CREATE TABLE answers AS
SELECT
  client_id,
  CAST(date_trunc('month', coalesce(responded_on, given_on)) AS DATE) AS month,
  count(*) AS advice,
  sum(CASE response WHEN 'welcomed' THEN 100 WHEN 'questioned' THEN 67 WHEN 'cheapest' THEN 33 ELSE 0 END) AS advice_points
FROM advice
WHERE response IS NOT NULL
GROUP BY client_id, CAST(date_trunc('month', coalesce(responded_on, given_on)) AS DATE);

CREATE TABLE reaction_sums AS
SELECT client_id, CAST(date_trunc('month', "at") AS DATE) AS month, count(*) AS reactions, sum(reaction) AS reaction_sum
FROM reactions
GROUP BY client_id, CAST(date_trunc('month', "at") AS DATE);

CREATE TABLE survey_sums AS
SELECT client_id, CAST(date_trunc('month', answered_at) AS DATE) AS month, count(*) AS surveys, sum(score) AS survey_sum
FROM surveys
GROUP BY client_id, CAST(date_trunc('month', answered_at) AS DATE);

CREATE TABLE referrals_won AS
SELECT client_id, CAST(date_trunc('month', referred_on) AS DATE) AS month, count(*) AS won
FROM referrals
WHERE won
GROUP BY client_id, CAST(date_trunc('month', referred_on) AS DATE);

CREATE TABLE work_sums AS
SELECT client_id, CAST(date_trunc('month', done_on) AS DATE) AS month, sum("count") AS work_done
FROM work_done
GROUP BY client_id, CAST(date_trunc('month', done_on) AS DATE);

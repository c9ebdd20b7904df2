-- What do the client's answers, surveys, referrals and the team's reactions say, and what was done for them?

CREATE TABLE answers AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', counts_on) AS DATE) AS month,
  count(*) AS advice,
  sum(points) AS advice_points
FROM advice_rows
WHERE points IS NOT NULL
GROUP BY portfolio, client_id, CAST(date_trunc('month', counts_on) AS DATE);

CREATE TABLE reaction_sums AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', "at") AS DATE) AS month,
  count(*) AS reactions,
  sum(reaction) AS reaction_sum
FROM all_reactions
GROUP BY portfolio, client_id, CAST(date_trunc('month', "at") AS DATE);

CREATE TABLE survey_sums AS
SELECT
  portfolio,
  client_id,
  CAST(date_trunc('month', answered_at) AS DATE) AS month,
  count(*) AS surveys,
  sum(score) AS survey_sum
FROM all_surveys
GROUP BY portfolio, client_id, CAST(date_trunc('month', answered_at) AS DATE);

CREATE TABLE referrals_won AS
SELECT portfolio, client_id, CAST(date_trunc('month', referred_on) AS DATE) AS month, count(*) AS won
FROM all_referrals
WHERE won
GROUP BY portfolio, client_id, CAST(date_trunc('month', referred_on) AS DATE);

CREATE TABLE work_sums AS
SELECT portfolio, client_id, CAST(date_trunc('month', done_on) AS DATE) AS month, sum("count") AS work_done
FROM all_work_done
GROUP BY portfolio, client_id, CAST(date_trunc('month', done_on) AS DATE);

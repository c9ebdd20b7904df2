-- Whom did clients ($1) send to us from a day ($2) to another ($3)?

SELECT client_id, referral_id, referred_on, referred_name, won
FROM referrals
WHERE client_id IN ($1)
  AND referred_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
ORDER BY referred_on, referral_id

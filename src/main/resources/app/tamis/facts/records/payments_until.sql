-- What is the last day of which payments are on record?

SELECT max(day) FROM record_days WHERE item = 'payments'

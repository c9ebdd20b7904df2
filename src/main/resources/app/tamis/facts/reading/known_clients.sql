-- Which clients may a row name? Those of this import and those that the store has.
-- Rows with a faulty client still name it: one fault is not reported twice.

CREATE OR REPLACE TABLE incoming.client AS
SELECT client_id, any_value(name) AS name
FROM (
  SELECT client_id, name FROM incoming.clients WHERE client_id IS NOT NULL
  UNION ALL
  SELECT client_id, name FROM main.clients WHERE client_id NOT IN (SELECT client_id FROM incoming.clients WHERE client_id IS NOT NULL)
)
GROUP BY client_id;

CREATE OR REPLACE TEMP VIEW known_clients AS SELECT client_id FROM incoming.client;

CREATE OR REPLACE TEMP TABLE spellings (name VARCHAR, client_id VARCHAR);

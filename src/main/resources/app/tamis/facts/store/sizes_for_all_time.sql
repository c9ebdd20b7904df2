-- Since when do sizes and costs hold? Those of a first import hold for all time.

CREATE TABLE incoming.client_sizes AS
SELECT client_id, seats, endpoints, hours_per_month, DATE '1900-01-01' AS from_day, DATE '9999-12-31' AS until_day
FROM incoming.clients;

CREATE TABLE incoming.technician_costs AS
SELECT technician_id, hourly_cost, DATE '1900-01-01' AS from_day, DATE '9999-12-31' AS until_day
FROM incoming.technicians;

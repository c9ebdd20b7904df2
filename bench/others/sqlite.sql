-- The sums of baseline.sql as they are written by hand for SQLite: reads the folder that it is started in, and checks nothing.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE technicians (technician_id TEXT, name TEXT, hourly_cost REAL);
CREATE TABLE time_entries (time_entry_id TEXT, client_id TEXT, started_at TEXT, minutes REAL, technician_id TEXT, ticket_id TEXT, billable TEXT, note TEXT);
CREATE TABLE tickets (ticket_id TEXT, client_id TEXT, opened_at TEXT, closed_at TEXT, channel TEXT, priority TEXT, kind TEXT, subject TEXT, tampered TEXT);
CREATE TABLE invoices (invoice_id TEXT, client_id TEXT, issued_on TEXT, due_on TEXT, number TEXT, disputed TEXT, total REAL, tax REAL, credits TEXT);
CREATE TABLE invoice_lines (invoice_id TEXT, line TEXT, kind TEXT, description TEXT, quantity REAL, unit_price REAL, unit_cost REAL, delivered_on TEXT, period_from TEXT, period_to TEXT);
CREATE TABLE payments (payment_id TEXT, invoice_id TEXT, paid_on TEXT, amount REAL, failed TEXT);
CREATE TABLE calls (call_id TEXT, client_id TEXT, phone TEXT, started_at TEXT, direction TEXT, seconds INTEGER, technician_id TEXT);
.import --csv --skip 1 technicians.csv technicians
.import --csv --skip 1 time_entries.csv time_entries
.import --csv --skip 1 tickets.csv tickets
.import --csv --skip 1 invoices.csv invoices
.import --csv --skip 1 invoice_lines.csv invoice_lines
.import --csv --skip 1 payments.csv payments
.import --csv --skip 1 calls.csv calls

CREATE TABLE hours AS
SELECT client_id, substr(started_at, 1, 7) AS month, sum(minutes) AS minutes, sum(minutes / 60 * coalesce(nullif(hourly_cost, ''), 45)) AS labour_cost,
       sum(CASE WHEN strftime('%w', started_at) IN ('0', '6') OR substr(started_at, 12, 2) < '08' OR substr(started_at, 12, 2) >= '18' THEN minutes END) AS after_hours_minutes
FROM time_entries LEFT JOIN technicians USING (technician_id) GROUP BY 1, 2;

CREATE TABLE demand AS
SELECT client_id, substr(opened_at, 1, 7) AS month, count(*) AS tickets,
       sum(channel NOT IN ('', 'monitoring') AND kind <> 'proactive') AS client_tickets, sum(channel IN ('portal', 'email') AND kind <> 'proactive') AS proper_tickets,
       sum(channel NOT IN ('', 'monitoring') AND kind <> 'proactive' AND priority = 'urgent') AS urgent_tickets, sum(tampered = 'true') AS tampered_tickets
FROM tickets GROUP BY 1, 2;

CREATE TABLE line_sums AS
SELECT invoice_id, sum(coalesce(nullif(quantity, ''), 1) * unit_price) AS total, sum(coalesce(nullif(quantity, ''), 1) * nullif(unit_cost, '')) AS cost,
       sum(coalesce(nullif(quantity, ''), 1) * unit_price) FILTER (WHERE kind = 'recurring') AS recurring,
       sum(coalesce(nullif(quantity, ''), 1) * unit_price) FILTER (WHERE kind = 'hardware') AS hardware
FROM invoice_lines GROUP BY 1;

CREATE TABLE settled AS SELECT invoice_id, sum(amount) AS paid, max(paid_on) AS paid_on FROM payments WHERE failed <> 'true' GROUP BY 1;

CREATE TABLE money AS
SELECT client_id, substr(issued_on, 1, 7) AS month, sum(total) AS revenue, sum(cost) AS pass_through, sum(recurring) AS recurring, sum(hardware) AS hardware, sum(disputed = 'true') AS disputed,
       sum(l.total * max(0, julianday(coalesce(paid_on, date())) - julianday(due_on))) AS overdue_days
FROM (SELECT invoice_id, client_id, issued_on, due_on, disputed FROM invoices) JOIN line_sums AS l USING (invoice_id) LEFT JOIN settled USING (invoice_id) GROUP BY 1, 2;

CREATE TABLE phone AS SELECT client_id, substr(started_at, 1, 7) AS month, sum(direction = 'in') AS calls_in FROM calls GROUP BY 1, 2;

SELECT client_id, sum(revenue) AS revenue, sum(minutes) / 60 AS hours, sum(labour_cost) AS labour, sum(overdue_days) / nullif(sum(revenue), 0) AS days_late, sum(client_tickets) AS tickets, sum(calls_in) AS calls
FROM money FULL JOIN hours USING (client_id, month) FULL JOIN demand USING (client_id, month) FULL JOIN phone USING (client_id, month) GROUP BY 1 ORDER BY 2 DESC;

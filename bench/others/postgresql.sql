-- The sums of baseline.sql as they are written by hand for PostgreSQL: reads the folder that it is started in, and checks no more than types.
CREATE UNLOGGED TABLE technicians (technician_id text, name text, hourly_cost numeric);
CREATE UNLOGGED TABLE time_entries (time_entry_id text, client_id text, started_at timestamp, minutes numeric, technician_id text, ticket_id text, billable boolean, note text);
CREATE UNLOGGED TABLE tickets (ticket_id text, client_id text, opened_at timestamp, closed_at timestamp, channel text, priority text, kind text, subject text, tampered boolean);
CREATE UNLOGGED TABLE invoices (invoice_id text, client_id text, issued_on date, due_on date, number text, disputed boolean, total numeric, tax numeric, credits text);
CREATE UNLOGGED TABLE invoice_lines (invoice_id text, line text, kind text, description text, quantity numeric, unit_price numeric, unit_cost numeric, delivered_on date, period_from date, period_to date);
CREATE UNLOGGED TABLE payments (payment_id text, invoice_id text, paid_on date, amount numeric, failed boolean);
CREATE UNLOGGED TABLE calls (call_id text, client_id text, phone text, started_at timestamp, direction text, seconds integer, technician_id text);
\copy technicians FROM 'technicians.csv' (FORMAT csv, HEADER)
\copy time_entries FROM 'time_entries.csv' (FORMAT csv, HEADER)
\copy tickets FROM 'tickets.csv' (FORMAT csv, HEADER)
\copy invoices FROM 'invoices.csv' (FORMAT csv, HEADER)
\copy invoice_lines FROM 'invoice_lines.csv' (FORMAT csv, HEADER)
\copy payments FROM 'payments.csv' (FORMAT csv, HEADER)
\copy calls FROM 'calls.csv' (FORMAT csv, HEADER)
SET work_mem = '512MB';

CREATE UNLOGGED TABLE hours AS
SELECT client_id, date_trunc('month', started_at) AS month, sum(minutes) AS minutes, sum(minutes / 60.0 * coalesce(hourly_cost, 45)) AS labour_cost,
       sum(minutes) FILTER (WHERE extract(isodow FROM started_at) > 5 OR extract(hour FROM started_at) < 8 OR extract(hour FROM started_at) >= 18) AS after_hours_minutes
FROM time_entries LEFT JOIN technicians USING (technician_id) GROUP BY 1, 2;

CREATE UNLOGGED TABLE demand AS
SELECT client_id, date_trunc('month', opened_at) AS month, count(*) AS tickets,
       count(*) FILTER (WHERE channel <> 'monitoring' AND kind IS DISTINCT FROM 'proactive') AS client_tickets,
       count(*) FILTER (WHERE channel IN ('portal', 'email') AND kind IS DISTINCT FROM 'proactive') AS proper_tickets,
       count(*) FILTER (WHERE channel <> 'monitoring' AND kind IS DISTINCT FROM 'proactive' AND priority = 'urgent') AS urgent_tickets,
       count(*) FILTER (WHERE tampered) AS tampered_tickets
FROM tickets GROUP BY 1, 2;

CREATE UNLOGGED TABLE bills AS
SELECT i.invoice_id, min(i.client_id) AS client_id, min(i.issued_on) AS issued_on, min(i.due_on) AS due_on, bool_or(i.disputed) AS disputed,
       sum(coalesce(quantity, 1) * unit_price) AS total, sum(coalesce(quantity, 1) * unit_cost) AS cost,
       sum(coalesce(quantity, 1) * unit_price) FILTER (WHERE l.kind = 'recurring') AS recurring, sum(coalesce(quantity, 1) * unit_price) FILTER (WHERE l.kind = 'hardware') AS hardware
FROM invoices i JOIN invoice_lines l USING (invoice_id) GROUP BY i.invoice_id;

CREATE UNLOGGED TABLE settled AS
SELECT invoice_id, sum(amount) AS paid, max(paid_on) AS paid_on FROM payments WHERE failed IS DISTINCT FROM true GROUP BY 1;

CREATE UNLOGGED TABLE money AS
SELECT client_id, date_trunc('month', issued_on) AS month, sum(total) AS revenue, sum(cost) AS pass_through, sum(recurring) AS recurring, sum(hardware) AS hardware, count(*) FILTER (WHERE disputed) AS disputed,
       sum(total * greatest(0, coalesce(paid_on, current_date) - due_on)) AS overdue_days
FROM bills LEFT JOIN settled USING (invoice_id) GROUP BY 1, 2;

CREATE UNLOGGED TABLE phone AS SELECT client_id, date_trunc('month', started_at) AS month, count(*) FILTER (WHERE direction = 'in') AS calls_in FROM calls GROUP BY 1, 2;

SELECT client_id, sum(revenue) AS revenue, sum(minutes) / 60 AS hours, sum(labour_cost) AS labour, sum(overdue_days) / nullif(sum(revenue), 0) AS days_late, sum(client_tickets) AS tickets, sum(calls_in) AS calls
FROM money FULL JOIN hours USING (client_id, month) FULL JOIN demand USING (client_id, month) FULL JOIN phone USING (client_id, month) GROUP BY 1 ORDER BY 2 DESC;

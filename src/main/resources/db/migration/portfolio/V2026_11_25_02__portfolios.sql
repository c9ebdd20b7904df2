-- Whose clients are graded. Every other table has a column `portfolio` that names one of these.
CREATE TABLE portfolio (
  id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name    text NOT NULL DEFAULT '',
  made_at timestamptz NOT NULL DEFAULT now()
);

-- Not forced: its owner must find out which portfolios there are before it can work for one.
ALTER TABLE portfolio ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_portfolio ON portfolio USING (id = current_portfolio());
GRANT SELECT, UPDATE ON portfolio TO tamis_app;

INSERT INTO portfolio DEFAULT VALUES;

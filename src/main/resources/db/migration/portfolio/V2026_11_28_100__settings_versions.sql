-- The settings by which this firm has worked. A version is never changed; the last one is in force.
CREATE TABLE settings_version (
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number       integer NOT NULL CHECK (number > 0),
  name         text NOT NULL,       -- the firm's, where the document gives none
  yaml         text NOT NULL,       -- as portfolio.yaml is written
  again        integer CHECK (again < number),  -- the earlier version that was put in force again
  kept_by      uuid,                -- the person, where one is known
  kept_by_name text NOT NULL,       -- as it was then; empty for the console
  kept_at      timestamptz NOT NULL,
  PRIMARY KEY (portfolio, number),
  FOREIGN KEY (portfolio, again) REFERENCES settings_version (portfolio, number)
);

CALL keep_apart('settings_version', 'SELECT, INSERT');

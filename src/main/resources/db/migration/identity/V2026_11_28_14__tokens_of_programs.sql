-- What programs show to be let in. Of a token, only the hash is kept: who reads this table can't use it.
CREATE TABLE program_token (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL UNIQUE,
  name       text NOT NULL,
  scopes     text NOT NULL CHECK (scopes ~ '^[a-z-]+( [a-z-]+)*$'),  -- what it may do
  made_by    uuid NOT NULL REFERENCES person,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_on    date,                -- the day alone: what a program does stands in the trail
  revoked_at timestamptz,
  CHECK (expires_at > made_at)
);

CREATE INDEX program_token_open ON program_token (portfolio) WHERE revoked_at IS NULL;

CALL keep_apart('program_token', 'SELECT, INSERT, UPDATE');

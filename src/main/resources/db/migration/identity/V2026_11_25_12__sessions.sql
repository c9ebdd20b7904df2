-- Browsers that are signed in. Of a token, only the hash is kept: who reads this table can't sign in with it.
CREATE TABLE session (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL UNIQUE,
  person     uuid NOT NULL REFERENCES person,
  address    text NOT NULL,       -- where it was last seen
  agent      text NOT NULL,       -- what the browser says it is
  made_at    timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  ended_at   timestamptz
);

CREATE INDEX session_person ON session (person) WHERE ended_at IS NULL;

CALL keep_apart('session', 'SELECT, INSERT, UPDATE, DELETE');

-- Who fails to sign in too often must wait. Kept here, so that a restart doesn't forget it.
CREATE TABLE sign_in_attempts (
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  counted    text NOT NULL,       -- an account (hashed, whether it exists or not) or an internet address
  failures   integer NOT NULL,
  last_at    timestamptz NOT NULL,
  wait_until timestamptz NOT NULL,
  PRIMARY KEY (portfolio, counted)
);

CALL keep_apart('sign_in_attempts', 'SELECT, INSERT, UPDATE, DELETE');

-- Browsers that somebody signed in with before: a stranger's guesses don't make them wait. Of a token, only the hash is kept.
CREATE TABLE known_browser (
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL,
  person     uuid NOT NULL REFERENCES person,
  seen_at    timestamptz NOT NULL,  -- when they last signed in with it
  PRIMARY KEY (token_hash, person)
);

CREATE INDEX known_browser_person ON known_browser (portfolio, person, seen_at);

CALL keep_apart('known_browser', 'SELECT, INSERT, UPDATE, DELETE');

-- They are counted anew: under an account and a network, a browser, an account, a network.
TRUNCATE sign_in_attempts;
CREATE INDEX sign_in_attempts_oldest ON sign_in_attempts (portfolio, last_at);

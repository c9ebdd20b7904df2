-- What exits must keep; the last of these counts.
CREATE TABLE exit_terms (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  terms     text NOT NULL, -- JSON
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CALL keep_apart('exit_terms', 'SELECT, INSERT');

-- What people say of a client's exit; of each kind the last counts, and an empty one takes it back.
CREATE TABLE exit_saying (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client    integer NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('word', 'month', 'season', 'licence')),
  said      text NOT NULL, -- the owner's reason; a month or "stays"; months of the year; a day
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX exit_saying_client ON exit_saying (portfolio, client);

CALL keep_apart('exit_saying', 'SELECT, INSERT');

-- Clients who know of each other.
CREATE TABLE exit_tie (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  kind       text NOT NULL CHECK (kind IN ('together', 'apart')),
  taken_back boolean NOT NULL DEFAULT false,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);

CALL keep_apart('exit_tie', 'SELECT, INSERT, UPDATE');

CREATE TABLE exit_tied (
  tie       uuid NOT NULL REFERENCES exit_tie,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client    integer NOT NULL,
  PRIMARY KEY (tie, client),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX exit_tied_client ON exit_tied (portfolio, client);

CALL keep_apart('exit_tied', 'SELECT, INSERT');

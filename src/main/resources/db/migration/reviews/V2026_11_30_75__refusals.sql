-- A refusal as a client was asked to countersign it: what it refused, what may come of it, and until when the offer stands.
CREATE TABLE refusal (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number       bigint GENERATED ALWAYS AS IDENTITY,
  advice       uuid NOT NULL REFERENCES advice,
  client       integer NOT NULL,
  title        text NOT NULL,                  -- what was advised
  advised_on   date NOT NULL,
  refused_on   date NOT NULL,
  risk         text NOT NULL,
  consequence  text NOT NULL,
  alternatives text NOT NULL,                  -- one a line
  stands_until date NOT NULL,
  language     text NOT NULL CHECK (language IN ('en', 'fr')),
  firm         text NOT NULL,                  -- as we call ourselves
  client_name  text NOT NULL,
  asked_name   text NOT NULL,
  asked_email  text NOT NULL,
  token_hash   bytea NOT NULL,
  written_on   date NOT NULL,                  -- the day that the document bears
  asked_by     text NOT NULL,
  asked_at     timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  withdrawn    boolean NOT NULL DEFAULT false,
  answer       text CHECK (answer IN ('signed', 'objected')),
  signed_name  text NOT NULL DEFAULT '',
  words        text NOT NULL DEFAULT '',       -- what the client has to say to it
  answered_at  timestamptz,
  address      text NOT NULL DEFAULT '',
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number),
  UNIQUE (portfolio, token_hash)
);

CREATE INDEX refusal_client ON refusal (portfolio, client);

CALL keep_apart('refusal', 'SELECT, INSERT, UPDATE');

-- Once a quarter each person is asked what they feel when a client's name lights up on the phone.
CREATE TABLE caller_round (
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  person      uuid NOT NULL REFERENCES person,
  quarter     date NOT NULL,        -- its first day, in the portfolio's zone
  asked_again timestamptz,          -- "not now": when it may be offered again
  finished_at timestamptz,          -- once every client had been answered
  PRIMARY KEY (portfolio, person, quarter)
);

CALL keep_apart('caller_round', 'SELECT, INSERT, UPDATE');

-- What they felt. A changed answer replaces the first.
CREATE TABLE caller_reaction (
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  person      uuid NOT NULL,
  quarter     date NOT NULL,
  client      text NOT NULL,        -- as the facts name it
  reaction    smallint CHECK (reaction BETWEEN -2 AND 2),  -- none for "I don't know them"
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (portfolio, person, quarter, client),
  FOREIGN KEY (portfolio, person, quarter) REFERENCES caller_round
);

CREATE INDEX caller_reaction_client ON caller_reaction (portfolio, client) WHERE reaction IS NOT NULL;

CALL keep_apart('caller_reaction', 'SELECT, INSERT, UPDATE, DELETE');

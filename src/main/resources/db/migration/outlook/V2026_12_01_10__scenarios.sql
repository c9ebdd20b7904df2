-- What somebody asked about some clients, kept by name.
CREATE TABLE scenario (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  name      text NOT NULL,
  question  text NOT NULL, -- JSON; clients by their numbers, none by name
  said      text NOT NULL, -- JSON; the three sums, when it was kept
  as_of     date NOT NULL, -- the month end that they rested on
  hidden    boolean NOT NULL DEFAULT false,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL
);

CALL keep_apart('scenario', 'SELECT, INSERT, UPDATE');

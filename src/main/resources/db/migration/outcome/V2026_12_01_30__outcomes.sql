-- Something that was decided about a client, with what was foretold on that day.
CREATE TABLE outcome (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  client     integer NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('parting', 'lift', 'raise', 'proposal')),
  source     uuid NOT NULL, -- the case, plan, letter or proposal
  decided_on date NOT NULL,
  forecast   text,          -- JSON; none where no figure knows of what was decided
  kept_at    timestamptz NOT NULL,
  UNIQUE (portfolio, kind, source, decided_on),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX outcome_client ON outcome (portfolio, client);

CALL keep_apart('outcome', 'SELECT, INSERT');

-- Whether one would decide otherwise; the last answer counts, and an empty one takes it back.
CREATE TABLE outcome_answer (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  outcome   uuid NOT NULL REFERENCES outcome,
  answer    text CHECK (answer IN ('again', 'sooner', 'otherwise')),
  note      text NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX outcome_answer_outcome ON outcome_answer (outcome);

CALL keep_apart('outcome_answer', 'SELECT, INSERT');

-- That somebody has looked at what came of it after so many days.
CREATE TABLE outcome_look (
  outcome   uuid NOT NULL REFERENCES outcome,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  days      integer NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (outcome, days)
);

CALL keep_apart('outcome_look', 'SELECT, INSERT');

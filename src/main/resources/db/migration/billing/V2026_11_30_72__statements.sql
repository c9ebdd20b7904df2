-- A run that sends the statements of a month.
CREATE TABLE statement_run (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  month     date NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CALL keep_apart('statement_run', 'SELECT, INSERT');

-- What people decided about a client's statement of a month, and the letter that it left in.
CREATE TABLE statement (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client     integer NOT NULL,
  month      date NOT NULL CHECK (extract(day FROM month) = 1),
  state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'held', 'queued', 'written')),
  opening    text,                     -- as a person put it, with its advice
  advice     text,
  proposed   text NOT NULL DEFAULT '', -- the opening that was proposed then
  edited_by  text NOT NULL DEFAULT '',
  edited_at  timestamptz,
  to_name    text,                     -- as a person typed it
  to_email   text,
  accepted   text NOT NULL DEFAULT '', -- checks that a person let go
  run        uuid REFERENCES statement_run,
  letter     uuid,
  document   uuid,
  sent_email text,
  payable    numeric(14, 2),
  written_by text NOT NULL DEFAULT '',
  written_at timestamptz,
  UNIQUE (portfolio, client, month),   -- none leaves twice
  CHECK ((state = 'written') = (letter IS NOT NULL)),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX statement_month ON statement (portfolio, month);

CALL keep_apart('statement', 'SELECT, INSERT, UPDATE');

-- A question that came back about a statement, until it is answered.
CREATE TABLE statement_question (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  statement   uuid NOT NULL REFERENCES statement,
  asked_on    date NOT NULL,
  what        text NOT NULL,
  noted_by    text NOT NULL,
  noted_at    timestamptz NOT NULL,
  answer      text,
  answered_by text NOT NULL DEFAULT '',
  answered_at timestamptz
);

CREATE INDEX statement_question_statement ON statement_question (portfolio, statement);

CALL keep_apart('statement_question', 'SELECT, INSERT, UPDATE');

-- What the firm wants its clients to see of fixed-fee work.
CREATE TABLE statement_wish (
  portfolio uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  minutes   boolean NOT NULL,
  worth     boolean NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CALL keep_apart('statement_wish', 'SELECT, INSERT, UPDATE');

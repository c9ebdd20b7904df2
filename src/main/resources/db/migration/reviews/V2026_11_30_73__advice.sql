-- Advice that was given to clients, as somebody wrote it down, or an imported piece that was answered here.
CREATE TABLE advice (
  id        uuid PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  client    integer NOT NULL,
  fact_id   text NOT NULL,              -- by which facts know it
  title     text NOT NULL,
  given_on  date NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX advice_client ON advice (portfolio, client);
CREATE UNIQUE INDEX advice_fact ON advice (portfolio, fact_id) WHERE NOT withdrawn;

CALL keep_apart('advice', 'SELECT, INSERT, UPDATE');

-- How it was met: the last one counts.
CREATE TABLE advice_answer (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio     uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  advice        uuid NOT NULL REFERENCES advice,
  response      text CHECK (response IN ('welcomed', 'questioned', 'cheapest', 'refused')), -- none: the one before was taken back
  on_day        date NOT NULL,
  option_chosen text NOT NULL,
  note          text NOT NULL,
  by_name       text NOT NULL,
  at            timestamptz NOT NULL
);

CREATE INDEX advice_answer_advice ON advice_answer (portfolio, advice);

CALL keep_apart('advice_answer', 'SELECT, INSERT');

-- Plans to lift a client to a better grade, or to keep an A. What became of a plan stands in its events, which never change.
CREATE TABLE lift_plan (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  client     integer NOT NULL,
  from_grade text CHECK (from_grade IN ('A', 'B', 'C', 'D')), -- what was published when it was made; none where it wasn't graded
  target     text NOT NULL CHECK (target IN ('A', 'B', 'C')),
  ends_on    date NOT NULL,
  person     uuid REFERENCES person,                          -- whose it is; none where nobody was named
  made_by    text NOT NULL,
  made_at    timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX lift_plan_client ON lift_plan (portfolio, client);

CALL keep_apart('lift_plan', 'SELECT, INSERT, UPDATE');

CREATE TABLE lift_step (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  plan      uuid NOT NULL REFERENCES lift_plan,
  what      text NOT NULL,    -- an act, or a talk that no figure knows
  value     double precision, -- of the act, such as its share or fee
  labour    double precision, -- the share of labour still billed beside a managed fee
  due_on    date
);

CREATE INDEX lift_step_plan ON lift_step (portfolio, plan);

CALL keep_apart('lift_step', 'SELECT, INSERT');

CREATE TABLE lift_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  plan      uuid NOT NULL REFERENCES lift_plan,
  step      uuid REFERENCES lift_step, -- of which it is said; none where of the whole plan
  what      text NOT NULL
            CHECK (what IN ('us-yes', 'us-partly', 'us-no', 'run', 'signed', 'proven', 'lifted', 'failed', 'unclear', 'given-up', 'taken-back')),
  on_day    date NOT NULL,             -- of which it is true
  note      text NOT NULL,
  judged    text,                      -- what Tamis judged by, as JSON; none where a person said it
  by_name   text NOT NULL,             -- empty for Tamis itself
  at        timestamptz NOT NULL
);

CREATE INDEX lift_event_plan ON lift_event (portfolio, plan);

CALL keep_apart('lift_event', 'SELECT, INSERT');

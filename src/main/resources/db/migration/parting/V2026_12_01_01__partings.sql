-- Clients that we part with. Where a case stands is told by its events, which never change.
CREATE TABLE parting (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  client    integer NOT NULL,
  ground    text NOT NULL CHECK (ground IN ('lift-failed', 'lift-given-up', 'refused', 'owners-word')),
  reason    text NOT NULL,                                      -- in the owner's words; empty where the ground says it
  grade     text CHECK (grade IN ('A', 'B', 'C', 'D')),         -- what was published when it was proposed
  letter    text,                                               -- what was chosen for the letter, as JSON; none until somebody wrote at it
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX parting_client ON parting (portfolio, client);

CALL keep_apart('parting', 'SELECT, INSERT, UPDATE');

CREATE TABLE parting_step (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  parting   uuid NOT NULL REFERENCES parting,
  kind      text NOT NULL,
  person    uuid REFERENCES person,                             -- whose it is; none where nobody was named
  due_on    date NOT NULL,
  UNIQUE (parting, kind)
);

CREATE INDEX parting_step_parting ON parting_step (portfolio, parting);

CALL keep_apart('parting_step', 'SELECT, INSERT, UPDATE');

CREATE TABLE parting_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  parting   uuid NOT NULL REFERENCES parting,
  step      uuid REFERENCES parting_step,                       -- of which it is said; none where of the whole case
  what      text NOT NULL
            CHECK (what IN ('us-yes', 'us-partly', 'us-no', 'office-holder', 'decided', 'told', 'received', 'step-done',
                            'handing-over', 'closed', 'called-off', 'won-back', 'taken-back')),
  on_day    date NOT NULL,                                      -- of which it is true
  note      text NOT NULL,
  detail    text NOT NULL,                                      -- the kind of a receipt, or a second answer
  until_day date,                                               -- the last day that the letter states
  letter    uuid,                                               -- that left by mail
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX parting_event_parting ON parting_event (portfolio, parting);

CALL keep_apart('parting_event', 'SELECT, INSERT');

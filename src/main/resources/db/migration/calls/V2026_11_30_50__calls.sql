-- What telephone systems tell: a row a call, however many phones ring. Events come in any order, and some never.
CREATE TABLE call (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio         uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  external_id       text NOT NULL,            -- as the telephone system calls it
  number_told       text NOT NULL DEFAULT '', -- as it was told; empty of a caller who hides it
  e164              text,                     -- the same, where it is a number
  caller_name       text NOT NULL DEFAULT '', -- as the telephone system has it
  direction         text NOT NULL DEFAULT 'in' CHECK (direction IN ('in', 'out')),
  client            integer,                  -- whose it is, once that is known for certain
  by_hand           boolean NOT NULL DEFAULT false, -- whether a person said so
  started_at        timestamptz NOT NULL,
  answered_at       timestamptz,
  ended_at          timestamptz,
  closed_at         timestamptz,              -- when somebody first closed its card after it had been answered
  set_up_changed_at timestamptz,              -- when somebody said that somebody else had changed the set-up
  UNIQUE (portfolio, external_id),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX call_started ON call (portfolio, started_at);
CREATE INDEX call_e164 ON call (portfolio, e164);
CREATE INDEX call_client ON call (portfolio, client);
CREATE INDEX call_closed ON call (portfolio, closed_at) WHERE closed_at IS NOT NULL;

CALL keep_apart('call', 'SELECT, INSERT, UPDATE');

-- Which phones rang, and which was picked up.
CREATE TABLE call_leg (
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  call        bigint NOT NULL REFERENCES call,
  extension   text NOT NULL,
  answered_at timestamptz,
  PRIMARY KEY (call, extension)
);

CALL keep_apart('call_leg', 'SELECT, INSERT, UPDATE');

-- What was told, so that a second telling changes nothing.
CREATE TABLE call_event (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  key       text NOT NULL,
  call      bigint NOT NULL REFERENCES call,
  kind      text NOT NULL CHECK (kind IN ('ring', 'answer', 'hangup')),
  digest    text NOT NULL,                    -- of what was told: a key that is used for something else is noticed
  told_at   timestamptz NOT NULL,
  PRIMARY KEY (portfolio, key)
);

CREATE INDEX call_event_told ON call_event (portfolio, told_at);

CALL keep_apart('call_event', 'SELECT, INSERT, DELETE');

-- A card a person, until they dismiss it.
CREATE TABLE call_card (
  portfolio     uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  call          bigint NOT NULL REFERENCES call,
  person        uuid NOT NULL REFERENCES person,
  shown_at      timestamptz NOT NULL,
  dismissed_at  timestamptz,
  grade_seen_at timestamptz,                  -- when they looked at the client's grade from the card
  felt          boolean NOT NULL DEFAULT false, -- whether they have tapped a face; which one isn't known here
  PRIMARY KEY (call, person)
);

CREATE INDEX call_card_open ON call_card (portfolio, person, shown_at) WHERE dismissed_at IS NULL;

CALL keep_apart('call_card', 'SELECT, INSERT, UPDATE');

-- Which phones are whose, and who wants to see every call.
CREATE TABLE person_extension (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  person    uuid NOT NULL REFERENCES person,
  extension text NOT NULL,
  PRIMARY KEY (portfolio, person, extension)
);

CALL keep_apart('person_extension', 'SELECT, INSERT, DELETE');

CREATE TABLE person_sees_calls (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  person    uuid NOT NULL REFERENCES person,
  every     boolean NOT NULL,
  PRIMARY KEY (portfolio, person)
);

CALL keep_apart('person_sees_calls', 'SELECT, INSERT, UPDATE');

-- Numbers that somebody has said are a client's, beside those that facts know.
CREATE TABLE attached_number (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  e164      text NOT NULL,
  client    integer NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (portfolio, e164),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CALL keep_apart('attached_number', 'SELECT, INSERT, UPDATE, DELETE');

-- How a telephone system that can't be told what to send names things: a line a field.
CREATE TABLE webhook_map (
  portfolio uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  entries   text NOT NULL
);

CALL keep_apart('webhook_map', 'SELECT, INSERT, UPDATE');

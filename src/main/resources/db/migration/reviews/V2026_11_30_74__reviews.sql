-- After how many months a client is met again, by its grade. The last row counts; none: what is usual.
CREATE TABLE review_cadence (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  a         integer CHECK (a BETWEEN 1 AND 60),         -- none: never by itself
  b         integer CHECK (b BETWEEN 1 AND 60),
  c         integer CHECK (c BETWEEN 1 AND 60),
  d         integer CHECK (d BETWEEN 1 AND 60),
  ungraded  integer CHECK (ungraded BETWEEN 1 AND 60),
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CALL keep_apart('review_cadence', 'SELECT, INSERT');

-- Half an hour face to face with a client. What became of it stands in its events.
CREATE TABLE review (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio         uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number            bigint GENERATED ALWAYS AS IDENTITY,
  client            integer NOT NULL,
  person            uuid REFERENCES person,    -- who of us holds it; none where nobody was named
  starts_at         timestamptz NOT NULL,
  minutes           integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  place             text NOT NULL,             -- or a link
  guest_name        text NOT NULL,
  guest_email       text NOT NULL,
  language          text NOT NULL CHECK (language IN ('en', 'fr')),
  sequence          integer NOT NULL DEFAULT -1, -- of the last letter to calendars; -1: none has left
  organiser_name    text NOT NULL DEFAULT '',  -- as it stood in the first: it stays
  organiser_address text NOT NULL DEFAULT '',
  words             text NOT NULL DEFAULT '',  -- what the minutes say beside all else
  made_by           text NOT NULL,
  made_at           timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX review_client ON review (portfolio, client);

CALL keep_apart('review', 'SELECT, INSERT, UPDATE');

CREATE TABLE review_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  review    uuid NOT NULL REFERENCES review,
  what      text NOT NULL CHECK (what IN ('invited', 'held', 'missed', 'called-off', 'taken-back')),
  on_day    date NOT NULL,
  note      text NOT NULL,                     -- who was there, or why it was called off
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX review_event_review ON review_event (portfolio, review);

CALL keep_apart('review_event', 'SELECT, INSERT');

-- Whether they have had serious trouble with the machines that we look after: the last answer counts.
CREATE TABLE review_trouble (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  review    uuid NOT NULL REFERENCES review,
  answer    text NOT NULL CHECK (answer IN ('yes', 'no', 'not-asked')),
  words     text NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX review_trouble_review ON review_trouble (portfolio, review);

CALL keep_apart('review_trouble', 'SELECT, INSERT');

-- What was decided, who does it and by when.
CREATE TABLE review_decision (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  review    uuid NOT NULL REFERENCES review,
  what      text NOT NULL,
  person    uuid REFERENCES person,
  due_on    date NOT NULL,
  done_on   date,
  dropped   boolean NOT NULL DEFAULT false,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX review_decision_review ON review_decision (portfolio, review);

CALL keep_apart('review_decision', 'SELECT, INSERT, UPDATE');

-- Minutes that left.
CREATE TABLE review_minutes (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  review    uuid NOT NULL REFERENCES review,
  sent_on   date NOT NULL,
  to_name   text NOT NULL,
  to_email  text NOT NULL,
  letter    uuid NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX review_minutes_review ON review_minutes (portfolio, review);

CALL keep_apart('review_minutes', 'SELECT, INSERT');

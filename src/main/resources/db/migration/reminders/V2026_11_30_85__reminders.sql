-- How the firm reminds: in how many days, from which step with interest, and what stands in each letter.
CREATE TABLE reminder_settings (
  portfolio     uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  friendly_days integer NOT NULL CHECK (friendly_days > 0),
  firm_days     integer NOT NULL CHECK (firm_days > friendly_days),
  last_days     integer NOT NULL CHECK (last_days > firm_days),
  interest_from text NOT NULL CHECK (interest_from IN ('firm', 'last', 'never')),
  contact       text NOT NULL, -- whom clients can call; empty where nobody said
  pay_en        text NOT NULL, -- how to pay; empty for "as it says on the bill"
  pay_fr        text NOT NULL,
  by_name       text NOT NULL,
  at            timestamptz NOT NULL
);

CALL keep_apart('reminder_settings', 'SELECT, INSERT, UPDATE');

-- What a person said that stops reminders, of one bill or of all of a client's, until it is taken back.
CREATE TABLE reminder_stop (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client     integer NOT NULL,
  bill       text,            -- the invoice's id; none for all of them
  kind       text NOT NULL CHECK (kind IN ('paid', 'dispute', 'credit', 'leave')),
  what       text NOT NULL,
  since      date NOT NULL,
  until      date,            -- the last day; none until it is taken back
  by_name    text NOT NULL,
  at         timestamptz NOT NULL,
  ended_by   text NOT NULL DEFAULT '',
  ended_at   timestamptz,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX reminder_stop_client ON reminder_stop (portfolio, client);

CALL keep_apart('reminder_stop', 'SELECT, INSERT, UPDATE');

-- A run that sends several.
CREATE TABLE reminder_run (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CALL keep_apart('reminder_run', 'SELECT, INSERT');

-- Whose turn comes in a run: gone once it came, whether a letter left or nothing was due any more.
CREATE TABLE reminder_queue (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  run       uuid NOT NULL REFERENCES reminder_run,
  client    integer NOT NULL,
  PRIMARY KEY (portfolio, client),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CALL keep_apart('reminder_queue', 'SELECT, INSERT, DELETE');

-- A letter that left.
CREATE TABLE reminder (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client    integer NOT NULL,
  step      text NOT NULL CHECK (step IN ('friendly', 'firm', 'last')),
  sent_on   date NOT NULL,
  open      numeric(14, 2) NOT NULL,
  letter    uuid NOT NULL,
  document  uuid NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX reminder_client ON reminder (portfolio, client);

CALL keep_apart('reminder', 'SELECT, INSERT');

-- The bills to which it counts as a step: none twice.
CREATE TABLE reminder_bill (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  reminder  uuid NOT NULL REFERENCES reminder,
  bill      text NOT NULL,
  number    text NOT NULL,
  step      text NOT NULL CHECK (step IN ('friendly', 'firm', 'last')),
  open      numeric(14, 2) NOT NULL,
  PRIMARY KEY (portfolio, bill, step)
);

CREATE INDEX reminder_bill_reminder ON reminder_bill (portfolio, reminder);

CALL keep_apart('reminder_bill', 'SELECT, INSERT');

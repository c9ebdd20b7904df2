-- By which server letters leave: a row a portfolio, none where they are sent by hand.
CREATE TABLE mail_server (
  portfolio      uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  host           text NOT NULL,
  port           integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  protection     text NOT NULL CHECK (protection IN ('starttls', 'tls', 'none')),
  account        text NOT NULL DEFAULT '',
  password       bytea,                    -- sealed with a key that is neither in the book nor in a backup
  sender_name    text NOT NULL,
  sender_address text NOT NULL,
  reply_to       text NOT NULL DEFAULT ''
);

CALL keep_apart('mail_server', 'SELECT, INSERT, UPDATE, DELETE');

-- The outbox: a letter is written in the transaction of the deed that causes it.
CREATE TABLE letter (
  id            uuid PRIMARY KEY,
  portfolio     uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  kind          text NOT NULL CHECK (kind ~ '^[a-z][a-z-]*$'),
  about         uuid,                      -- what caused it, such as an invitation
  to_name       text NOT NULL,
  to_address    text NOT NULL,
  language      text NOT NULL CHECK (language IN ('en', 'fr')),
  subject       text NOT NULL,
  text          text NOT NULL,             -- with a gap where the secret stands
  html          text,
  secret        bytea,                     -- sealed; none once nobody needs it any more
  zone          text NOT NULL,             -- whose clocks its date is told by
  written_by    text NOT NULL,             -- the name of a person
  written_at    timestamptz NOT NULL,
  state         text NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'sent', 'by-hand', 'refused', 'given-up', 'discarded', 'lapsed')),
  attempts      integer NOT NULL DEFAULT 0,
  first_at      timestamptz,               -- of the first attempt
  next_at       timestamptz NOT NULL,
  sending_since timestamptz,               -- while a server is being told; stays where the program dies meanwhile
  fault         text,                      -- the key of a message
  fault_about   text NOT NULL DEFAULT '',  -- what fills its gaps, apart by a character that texts don't have
  settled_at    timestamptz
);

CREATE INDEX letter_waiting ON letter (portfolio, next_at) WHERE state = 'waiting';
CREATE INDEX letter_about ON letter (portfolio, kind, about);

CALL keep_apart('letter', 'SELECT, INSERT, UPDATE');

CREATE TABLE letter_attachment (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  letter    uuid NOT NULL REFERENCES letter,
  position  integer NOT NULL,
  name      text NOT NULL,
  type      text NOT NULL,
  content   bytea NOT NULL,
  PRIMARY KEY (letter, position)
);

CALL keep_apart('letter_attachment', 'SELECT, INSERT');

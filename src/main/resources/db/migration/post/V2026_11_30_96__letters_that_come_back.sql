-- A letter that a server took, and that came back later.
ALTER TABLE letter DROP CONSTRAINT letter_state_check;
ALTER TABLE letter ADD CONSTRAINT letter_state_check
  CHECK (state IN ('waiting', 'sent', 'by-hand', 'refused', 'given-up', 'returned', 'discarded', 'lapsed'));

-- Which mailbox is read for what comes back: a row a portfolio, none where nobody reads it but people.
CREATE TABLE return_mailbox (
  portfolio   uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  host        text NOT NULL,
  port        integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  protection  text NOT NULL CHECK (protection IN ('starttls', 'tls', 'none')),
  account     text NOT NULL,
  password    bytea NOT NULL,             -- sealed with a key that is neither in the book nor in a backup
  validity    bigint NOT NULL DEFAULT 0,  -- for as long as the mailbox says this, its numbers stay the same
  read_until  bigint NOT NULL DEFAULT 0,  -- the number of the last letter in it that was looked at
  looked_at   timestamptz,                -- when it was last read
  shut_since  timestamptz,                -- where it can't be read
  fault       text,                       -- the key of a message
  fault_about text NOT NULL DEFAULT ''    -- what fills its gaps, apart by a character that texts don't have
);

CALL keep_apart('return_mailbox', 'SELECT, INSERT, UPDATE, DELETE');

-- What servers reported of letters, so that no report counts twice.
CREATE TABLE letter_report (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  letter    uuid NOT NULL REFERENCES letter,
  report    text NOT NULL,                -- its own id
  fate      text NOT NULL CHECK (fate IN ('failed', 'delayed', 'other')),
  words     text NOT NULL,                -- of the server
  read_at   timestamptz NOT NULL,
  PRIMARY KEY (letter, report)
);

CALL keep_apart('letter_report', 'SELECT, INSERT');

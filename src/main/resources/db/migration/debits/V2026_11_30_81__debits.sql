-- Files of debits for who collects. One that was undone was never handed over.
CREATE TABLE debit_file (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  undone    boolean NOT NULL DEFAULT false,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL
);

CALL keep_apart('debit_file', 'SELECT, INSERT, UPDATE');

-- A bill that is collected.
CREATE TABLE debit (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  file      uuid NOT NULL REFERENCES debit_file,
  mandate   uuid NOT NULL REFERENCES mandate,
  client    integer NOT NULL,
  bill      text NOT NULL,              -- its id in facts
  printed   text NOT NULL,              -- its number
  issued_on date NOT NULL,
  amount    numeric NOT NULL CHECK (amount > 0),
  currency  text NOT NULL,
  charge_on date NOT NULL,
  rung_by   text,                       -- who rang the client after it had come back
  again     boolean NOT NULL DEFAULT false, -- whether the bill may go into another file
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX debit_bill ON debit (portfolio, bill);

CALL keep_apart('debit', 'SELECT, INSERT, UPDATE');

-- Files that came back. What they say counts once somebody has said that it does.
CREATE TABLE debit_report (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  hash       text NOT NULL,             -- SHA-256 of the file
  name       text NOT NULL,
  others     integer NOT NULL,          -- lines that aren't about debits of ours
  kept       boolean NOT NULL DEFAULT false,
  taken_back boolean NOT NULL DEFAULT false,
  read_by    text NOT NULL,
  read_at    timestamptz NOT NULL
);

CALL keep_apart('debit_report', 'SELECT, INSERT, UPDATE');

CREATE TABLE debit_told (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  report    uuid NOT NULL REFERENCES debit_report,
  debit     uuid NOT NULL REFERENCES debit,
  line      integer NOT NULL,
  outcome   text NOT NULL CHECK (outcome IN ('under-way', 'paid', 'failed', 'charged-back', 'cancelled')),
  cause     text NOT NULL,
  said      text NOT NULL,
  on_day    date NOT NULL
);

CREATE INDEX debit_told_debit ON debit_told (portfolio, debit);

CALL keep_apart('debit_told', 'SELECT, INSERT');

-- Who collects: a row a portfolio.
CREATE TABLE debit_creditor (
  portfolio   uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  name        text NOT NULL,
  identifier  text NOT NULL,             -- of SEPA; empty where only Bacs is used
  lines       text NOT NULL,             -- of the address, a line each
  notice_days integer NOT NULL CHECK (notice_days BETWEEN 1 AND 60)
);

CALL keep_apart('debit_creditor', 'SELECT, INSERT, UPDATE');

-- That a client lets us collect. The account's number is sealed with a key that is neither in the book nor in a backup; who
-- is asked, and the codes that were sent, as with agreements.
CREATE TABLE mandate (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number       bigint GENERATED ALWAYS AS IDENTITY,
  client       integer NOT NULL,
  agreement    uuid REFERENCES agreement, -- with which it was signed in one sitting
  scheme       text NOT NULL CHECK (scheme IN ('core', 'b2b', 'bacs')),
  state        text NOT NULL CHECK (state IN ('asked', 'signed', 'active', 'cancelled')),
  language     text NOT NULL CHECK (language IN ('en', 'fr')),
  creditor     text NOT NULL,             -- JSON, as it was when the client was asked
  name         text NOT NULL,             -- of who is to sign
  email        text NOT NULL,
  links        text NOT NULL,             -- where links to us begin
  our_email    text NOT NULL,
  expires_at   timestamptz NOT NULL,
  debtor       text NOT NULL DEFAULT '',
  street       text NOT NULL DEFAULT '',
  house        text NOT NULL DEFAULT '',
  postcode     text NOT NULL DEFAULT '',
  town         text NOT NULL DEFAULT '',
  country      text NOT NULL DEFAULT '',
  bic          text NOT NULL DEFAULT '',
  account      bytea,                     -- sealed
  last_four    text NOT NULL DEFAULT '',
  mark         text NOT NULL DEFAULT '',  -- by which the document and the sealed account belong together
  signed_by    text,
  signed_as    text,
  signed_on    date,                      -- where the portfolio is
  place        text,
  on_paper     boolean NOT NULL DEFAULT false,
  document     uuid REFERENCES kept_document,
  first_debit  date,                      -- before which a law lets nothing be collected
  active_on    date,
  gc_mandate   text NOT NULL DEFAULT '',  -- by what GoCardless knows it, and its owner
  gc_customer  text NOT NULL DEFAULT '',
  gc_given     text NOT NULL DEFAULT '',
  gc_family    text NOT NULL DEFAULT '',
  gc_company   text NOT NULL DEFAULT '',
  cancelled_on date,
  why          text NOT NULL DEFAULT '',
  made_by      text NOT NULL,
  made_at      timestamptz NOT NULL,
  typed_name   text,
  typed_role   text,
  code_hash    bytea,
  code_until   timestamptz,
  code_tries   integer NOT NULL DEFAULT 0,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number),
  CHECK (state NOT IN ('signed', 'active') OR signed_on IS NOT NULL)
);

CREATE INDEX mandate_client ON mandate (portfolio, client);

CALL keep_apart('mandate', 'SELECT, INSERT, UPDATE');

-- Of a link only its hash is kept.
CREATE TABLE mandate_link (
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL,
  mandate    uuid NOT NULL REFERENCES mandate,
  PRIMARY KEY (portfolio, token_hash)
);

CALL keep_apart('mandate_link', 'SELECT, INSERT');

-- All that happened to a mandate, on both sides.
CREATE TABLE mandate_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  mandate   uuid NOT NULL REFERENCES mandate,
  what      text NOT NULL CHECK (what ~ '^[a-z-]+$'),
  at        timestamptz NOT NULL,
  by_name   text NOT NULL,
  address   text NOT NULL,              -- on the network; empty where it was done here
  browser   text NOT NULL,
  detail    text NOT NULL
);

CREATE INDEX mandate_event_mandate ON mandate_event (portfolio, mandate);

CALL keep_apart('mandate_event', 'SELECT, INSERT');

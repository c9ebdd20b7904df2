-- What is agreed with clients. What an agreement says stands in its versions, which never change; how it was signed, in its
-- events, which never change either.
CREATE TABLE agreement (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  client     integer NOT NULL,
  origin     text NOT NULL CHECK (origin IN ('made', 'typed')),
  state      text NOT NULL CHECK (state IN ('drafted', 'sent', 'signed', 'declined', 'expired', 'withdrawn')),
  signed_by  text,                      -- who signed for the client, as they wrote their name
  signed_as  text,                      -- and their role
  signed_on  date,                      -- where the portfolio is
  document   uuid REFERENCES kept_document, -- as it was given out last: sent, then sealed; of a paper contract the scan
  replaces   uuid REFERENCES agreement,
  ends_on    date,                      -- the last day on which it holds
  hidden     boolean NOT NULL DEFAULT false, -- a draft that was thrown away
  made_by    text NOT NULL,
  made_at    timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number),
  CHECK ((state = 'signed') = (signed_on IS NOT NULL))
);

CREATE INDEX agreement_client ON agreement (portfolio, client);

CALL keep_apart('agreement', 'SELECT, INSERT, UPDATE');

CREATE TABLE agreement_version (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  agreement uuid NOT NULL REFERENCES agreement,
  version   integer NOT NULL CHECK (version > 0),
  draft     text NOT NULL,              -- JSON
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (agreement, version)
);

CALL keep_apart('agreement_version', 'SELECT, INSERT');

-- A link that lets one person sign one version.
CREATE TABLE signing (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  agreement  uuid NOT NULL REFERENCES agreement,
  version    integer NOT NULL,
  name       text NOT NULL,
  email      text NOT NULL,
  links      text NOT NULL,             -- where links to us begin, for those that are written later
  open       boolean NOT NULL DEFAULT true, -- whether it can still be used
  expires_at timestamptz NOT NULL,
  made_by    text NOT NULL,
  our_email  text NOT NULL,             -- of who sent it, who gets a copy
  made_at    timestamptz NOT NULL,
  typed_name text,                      -- what was typed when the code was asked for
  typed_role text,
  code_hash  bytea,                     -- of the code that was sent last; none once it was used
  code_until timestamptz,
  code_tries integer NOT NULL DEFAULT 0,
  FOREIGN KEY (agreement, version) REFERENCES agreement_version
);

CREATE INDEX signing_agreement ON signing (portfolio, agreement);

CALL keep_apart('signing', 'SELECT, INSERT, UPDATE');

-- Each letter has a link of its own: of a link only its hash is kept, so that a reminder can't repeat it.
CREATE TABLE signing_link (
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL,
  signing    uuid NOT NULL REFERENCES signing,
  PRIMARY KEY (portfolio, token_hash)
);

CALL keep_apart('signing_link', 'SELECT, INSERT');

-- All that happened to an agreement, on both sides.
CREATE TABLE agreement_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  agreement uuid NOT NULL REFERENCES agreement,
  signing   uuid REFERENCES signing,
  what      text NOT NULL CHECK (what ~ '^[a-z-]+$'),
  at        timestamptz NOT NULL,
  by_name   text NOT NULL,              -- of who did it, as far as it is known
  address   text NOT NULL,              -- on the network; empty where it was done here
  browser   text NOT NULL,
  detail    text NOT NULL
);

CREATE INDEX agreement_event_agreement ON agreement_event (portfolio, agreement);

CALL keep_apart('agreement_event', 'SELECT, INSERT');

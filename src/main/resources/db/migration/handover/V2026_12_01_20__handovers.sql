-- Handing over what we look after: what people wrote of it, section by section. What records tell is read when it is asked for.
CREATE TABLE handover (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  client    integer NOT NULL,
  name      text NOT NULL,
  last_day  date,
  contact   text NOT NULL,
  said      text NOT NULL,                 -- JSON, by section
  sent_on   date,
  to_name   text NOT NULL DEFAULT '',
  to_email  text NOT NULL DEFAULT '',
  links     text NOT NULL DEFAULT '',      -- where links to us begin
  our_email text NOT NULL DEFAULT '',
  sent_by   text NOT NULL DEFAULT '',
  document  uuid,                          -- the pack as it was accepted
  hidden    boolean NOT NULL DEFAULT false,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX handover_client ON handover (portfolio, client);

CALL keep_apart('handover', 'SELECT, INSERT, UPDATE');

CREATE TABLE handover_link (
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL,
  handover   uuid NOT NULL REFERENCES handover,
  PRIMARY KEY (portfolio, token_hash)
);

CALL keep_apart('handover_link', 'SELECT, INSERT');

-- Who took over, with what exceptions.
CREATE TABLE handover_acceptance (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  handover   uuid NOT NULL REFERENCES handover,
  by_name    text NOT NULL,
  role       text NOT NULL,
  on_day     date NOT NULL,
  exceptions text NOT NULL,
  taken_back boolean NOT NULL DEFAULT false,
  at         timestamptz NOT NULL
);

CREATE INDEX handover_acceptance_handover ON handover_acceptance (portfolio, handover);

CALL keep_apart('handover_acceptance', 'SELECT, INSERT, UPDATE');

CREATE TABLE handover_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  handover  uuid NOT NULL REFERENCES handover,
  what      text NOT NULL,
  at        timestamptz NOT NULL,
  who       text NOT NULL,
  address   text NOT NULL,
  detail    text NOT NULL
);

CREATE INDEX handover_event_handover ON handover_event (portfolio, handover);

CALL keep_apart('handover_event', 'SELECT, INSERT');

-- What only the client may read: encrypted before it comes, by a key that never does. It is forgotten once it was opened.
CREATE TABLE handover_secret (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  handover    uuid NOT NULL REFERENCES handover,
  token_hash  bytea NOT NULL,
  what        text NOT NULL,
  sealed      text NOT NULL,
  made_by     text NOT NULL,
  made_at     timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  opened_at   timestamptz,
  opened_from text,
  UNIQUE (portfolio, token_hash)
);

CREATE INDEX handover_secret_handover ON handover_secret (portfolio, handover);

CALL keep_apart('handover_secret', 'SELECT, INSERT, UPDATE');

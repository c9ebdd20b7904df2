-- What a firm's documents look like. The latest row counts; earlier ones stay, so that a look can be had again.
CREATE TABLE document_look (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  colour    text NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
  logo      bytea CHECK (octet_length(logo) <= 1048576),  -- a PNG that we drew; none: the firm's name in letters
  width     integer,
  height    integer,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  CHECK ((logo IS NULL) = (width IS NULL) AND (logo IS NULL) = (height IS NULL))
);

CALL keep_apart('document_look', 'SELECT, INSERT');

-- What was given out. The file itself lies in the data folder under its hash and never changes; nor does a row here.
CREATE TABLE kept_document (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  client    integer,                              -- whom it is about, where it is about one
  kind      text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
  title     text NOT NULL,
  language  text NOT NULL,
  dated     date NOT NULL,                        -- the day that it bears
  hash      text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),  -- SHA-256 of the file
  bytes     bigint NOT NULL,
  felt      boolean NOT NULL,                     -- whether it may say what the team feels
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX kept_document_client ON kept_document (portfolio, client);

CALL keep_apart('kept_document', 'SELECT, INSERT');

-- Keys by which the firm seals documents; the latest seals. Earlier certificates stay, so that older documents are still known
-- as the firm's; what could seal with them is wiped once another has taken their place.
CREATE TABLE seal_key (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),  -- SHA-256 of the certificate
  certificate bytea NOT NULL,  -- DER
  key         bytea,           -- PKCS #8, locked with a key that is neither in the book nor in a backup
  cause       text NOT NULL CHECK (cause IN ('first', 'lost', 'renamed', 'by-hand')),
  by_name     text NOT NULL,
  at          timestamptz NOT NULL,
  UNIQUE (portfolio, fingerprint)
);

CALL keep_apart('seal_key', 'SELECT, INSERT, UPDATE');

-- Who says when a seal was made: a row a portfolio, none where nobody else than the firm does.
CREATE TABLE timestamp_server (
  portfolio uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  address   text NOT NULL
);

CALL keep_apart('timestamp_server', 'SELECT, INSERT, UPDATE, DELETE');

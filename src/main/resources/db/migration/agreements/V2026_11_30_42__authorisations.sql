-- Work that a client was asked to agree to before it began: "this call costs 180 €".
CREATE TABLE authorisation (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number      bigint GENERATED ALWAYS AS IDENTITY,
  client      integer NOT NULL,
  sentence    text NOT NULL,            -- as it was read to them, in their language
  language    text NOT NULL CHECK (language IN ('en', 'fr')),
  amount      numeric(14, 2) NOT NULL CHECK (amount > 0),
  agreement   uuid REFERENCES agreement,
  clause      text NOT NULL,
  asked_name  text NOT NULL,
  asked_email text NOT NULL,            -- empty where it was asked by word alone
  firm        text NOT NULL,            -- as we call ourselves
  token_hash  bytea,
  asked_by    text NOT NULL,
  asked_at    timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  answer      text CHECK (answer IN ('yes', 'no', 'by-word')),
  answered_at timestamptz,
  address     text NOT NULL DEFAULT '', -- on the network, from which it was answered
  commitment  uuid REFERENCES commitment,
  UNIQUE (portfolio, token_hash),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX authorisation_client ON authorisation (portfolio, client);

CALL keep_apart('authorisation', 'SELECT, INSERT, UPDATE');

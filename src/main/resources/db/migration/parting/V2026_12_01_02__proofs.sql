-- Paper that proves that a client has the letter, as it was scanned or photographed. None is ever changed.
CREATE TABLE parting_proof (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  parting   uuid NOT NULL REFERENCES parting,
  document  uuid NOT NULL REFERENCES kept_document,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX parting_proof_parting ON parting_proof (portfolio, parting);

CALL keep_apart('parting_proof', 'SELECT, INSERT');

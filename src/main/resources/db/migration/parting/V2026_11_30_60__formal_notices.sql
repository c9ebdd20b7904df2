-- That a client was given formal notice to honour what it had signed, and refused.
CREATE TABLE formal_notice (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  commitment uuid NOT NULL REFERENCES commitment,
  given_on   date NOT NULL,
  comply_by  date NOT NULL CHECK (comply_by > given_on),
  called_off boolean NOT NULL DEFAULT false,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX formal_notice_commitment ON formal_notice (portfolio, commitment);

CALL keep_apart('formal_notice', 'SELECT, INSERT, UPDATE');

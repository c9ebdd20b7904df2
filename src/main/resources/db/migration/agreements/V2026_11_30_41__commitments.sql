-- What clients have promised. What became of a promise stands in its events, which never change.
CREATE TABLE commitment (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  client    integer NOT NULL,
  agreement uuid REFERENCES agreement,  -- under which it was promised
  clause    text NOT NULL,              -- which of its clauses, by its id; empty for none
  what      text NOT NULL,
  amount    numeric(14, 2) CHECK (amount > 0), -- in the portfolio's currency, as it was promised
  due_on    date,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX commitment_client ON commitment (portfolio, client);

CALL keep_apart('commitment', 'SELECT, INSERT');

CREATE TABLE commitment_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  commitment uuid NOT NULL REFERENCES commitment,
  what       text NOT NULL
             CHECK (what IN ('owed', 'reported', 'refused', 'kept', 'waived', 'made-good', 'taken-back')),
  on_day     date NOT NULL,             -- of which it is true
  note       text NOT NULL,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX commitment_event_commitment ON commitment_event (portfolio, commitment);

CALL keep_apart('commitment_event', 'SELECT, INSERT');

-- Refusals that were recorded before there were commitments: each is one that was refused.
ALTER TABLE refused_commitment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE commitment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE commitment_event NO FORCE ROW LEVEL SECURITY;

INSERT INTO commitment (id, portfolio, client, clause, what, made_by, made_at)
SELECT id, portfolio, client, '', what, by_name, at FROM refused_commitment ORDER BY at, id;

INSERT INTO commitment_event (portfolio, commitment, what, on_day, note, by_name, at)
SELECT portfolio, id, step.what, refused_on, '', by_name, at
FROM refused_commitment, (VALUES (1, 'owed'), (2, 'refused')) AS step (position, what)
ORDER BY at, id, position;

INSERT INTO commitment_event (portfolio, commitment, what, on_day, note, by_name, at)
SELECT portfolio, id, 'taken-back', (withdrawn_at AT TIME ZONE 'UTC')::date, '', coalesce(withdrawn_by, ''), withdrawn_at
FROM refused_commitment WHERE withdrawn_at IS NOT NULL ORDER BY withdrawn_at, id;

ALTER TABLE refused_commitment FORCE ROW LEVEL SECURITY;
ALTER TABLE commitment FORCE ROW LEVEL SECURITY;
ALTER TABLE commitment_event FORCE ROW LEVEL SECURITY;

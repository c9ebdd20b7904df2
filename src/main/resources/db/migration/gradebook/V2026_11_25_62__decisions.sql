-- What people decide and note about clients. Nothing is deleted: what is taken back says so, and by whom.
CREATE TABLE persons_grade (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client    text NOT NULL,
  grade     text NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  reason    text NOT NULL,
  from_day  date NOT NULL,
  until_day date NOT NULL CHECK (until_day > from_day),
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  ended_on  date,
  ended_by  text
);

CALL keep_apart('persons_grade', 'SELECT, INSERT, UPDATE');

CREATE TABLE refused_commitment (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client       text NOT NULL,
  what         text NOT NULL,
  refused_on   date NOT NULL,
  by_name      text NOT NULL,
  at           timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text
);

CALL keep_apart('refused_commitment', 'SELECT, INSERT, UPDATE');

CREATE TABLE client_note (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client     text NOT NULL,
  removed_at timestamptz,
  removed_by text
);

CALL keep_apart('client_note', 'SELECT, INSERT, UPDATE');

-- Every wording of a note; the latest counts.
CREATE TABLE note_wording (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  note      uuid NOT NULL REFERENCES client_note,
  wording   text NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CALL keep_apart('note_wording', 'SELECT, INSERT');

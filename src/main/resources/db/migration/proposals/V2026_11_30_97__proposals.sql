-- Proposals of a managed agreement: the client's copy, with what it rests on as of the day on which it was made.
CREATE TABLE proposal (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  client    integer NOT NULL,
  frozen    text NOT NULL,                 -- JSON
  sent_on   date,
  to_name   text NOT NULL DEFAULT '',      -- whom it was sent to last
  to_email  text NOT NULL DEFAULT '',
  links     text NOT NULL DEFAULT '',      -- where links to us begin
  our_email text NOT NULL DEFAULT '',      -- of who sent it
  sent_by   text NOT NULL DEFAULT '',
  terms     text NOT NULL DEFAULT '{"terms":{}}', -- JSON: what was filled in for the agreement
  agreement uuid REFERENCES agreement,     -- that was made of what the client chose
  hidden    boolean NOT NULL DEFAULT false,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX proposal_client ON proposal (portfolio, client);

CALL keep_apart('proposal', 'SELECT, INSERT, UPDATE');

CREATE TABLE proposal_link (
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash bytea NOT NULL,
  proposal   uuid NOT NULL REFERENCES proposal,
  PRIMARY KEY (portfolio, token_hash)
);

CALL keep_apart('proposal_link', 'SELECT, INSERT');

-- What clients answered; the last that wasn't taken back counts.
CREATE TABLE proposal_answer (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  proposal   uuid NOT NULL REFERENCES proposal,
  option     text NOT NULL,                -- empty for none of them
  note       text NOT NULL,
  taken_back boolean NOT NULL DEFAULT false,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX proposal_answer_proposal ON proposal_answer (portfolio, proposal);

CALL keep_apart('proposal_answer', 'SELECT, INSERT, UPDATE');

-- What hours that come free are for.
CREATE TABLE freed_item (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    bigint GENERATED ALWAYS AS IDENTITY,
  scenario  uuid REFERENCES scenario, -- none for the exit plan
  client    integer,                  -- none for nobody in particular
  kind      text NOT NULL CHECK (kind IN ('review', 'project', 'referral', 'renewal', 'offer', 'communication')),
  hours     numeric NOT NULL CHECK (hours > 0), -- a month
  person    uuid,
  due_on    date NOT NULL,
  done_on   date,
  hidden    boolean NOT NULL DEFAULT false,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX freed_item_client ON freed_item (portfolio, client);

CALL keep_apart('freed_item', 'SELECT, INSERT, UPDATE');

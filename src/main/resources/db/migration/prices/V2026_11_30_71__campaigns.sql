-- Price campaigns: a rule over chosen clients.
CREATE TABLE price_campaign (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  rule       text NOT NULL CHECK (rule IN ('percent', 'target', 'index')),
  share      numeric,              -- the percentage, or the ceiling of a rise to the target rate
  index_id   text,                 -- which index
  index_then numeric CHECK (index_then > 0),
  index_now  numeric CHECK (index_now > 0),
  wanted_on  date NOT NULL,        -- no new price holds before
  reason_en  text NOT NULL,
  reason_fr  text NOT NULL,
  contact    text NOT NULL,
  sending_by text NOT NULL DEFAULT '', -- who had all of it sent
  hidden     boolean NOT NULL DEFAULT false,
  made_by    text NOT NULL,
  made_at    timestamptz NOT NULL
);

CALL keep_apart('price_campaign', 'SELECT, INSERT, UPDATE');

-- One for each client of a campaign, with what it rests on as of the day on which that was made.
CREATE TABLE price_letter (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  campaign  uuid NOT NULL REFERENCES price_campaign,
  client    integer NOT NULL,
  frozen    text,                  -- JSON; none where nothing could be worked out
  obstacle  text NOT NULL,         -- why it gets no letter; empty where it gets one
  note      text NOT NULL,
  sent_on   date,
  amendment uuid REFERENCES agreement,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number),
  UNIQUE (campaign, client)
);

CREATE INDEX price_letter_client ON price_letter (portfolio, client);

CALL keep_apart('price_letter', 'SELECT, INSERT, UPDATE');

-- What clients replied; the last that wasn't taken back counts.
CREATE TABLE price_reply (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  letter     uuid NOT NULL REFERENCES price_letter,
  kind       text NOT NULL CHECK (kind IN ('accepted', 'negotiated', 'refused', 'leaves')),
  on_day     date NOT NULL,
  share      numeric,              -- by which prices rise, where that was negotiated
  note       text NOT NULL,
  taken_back boolean NOT NULL DEFAULT false,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX price_reply_letter ON price_reply (portfolio, letter);

CALL keep_apart('price_reply', 'SELECT, INSERT, UPDATE');

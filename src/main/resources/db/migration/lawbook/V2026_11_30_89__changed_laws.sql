-- What an owner looked up since: laid over the tables that come with Tamis, in the order in which it was typed. A change is never
-- altered, only taken back.
CREATE TABLE law_edit (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio     uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number        bigint GENERATED ALWAYS AS IDENTITY,
  country       text NOT NULL,
  figure        text NOT NULL,
  half_year     date,          -- of a reference rate
  value         numeric NOT NULL,
  source        text NOT NULL,
  checked_on    date NOT NULL,
  by_name       text NOT NULL,
  at            timestamptz NOT NULL,
  taken_back_by text NOT NULL DEFAULT '',
  taken_back_at timestamptz
);

CREATE INDEX law_edit_portfolio ON law_edit (portfolio, number);

CALL keep_apart('law_edit', 'SELECT, INSERT, UPDATE');

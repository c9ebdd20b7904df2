-- How the portfolios of a fleet compare, as an owner was given it: the last counts, and the one before is kept to go back to. Nothing of
-- it means that the page is switched off.
CREATE TABLE given_comparison (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  content   text NOT NULL, -- JSON
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX given_comparison_portfolio ON given_comparison (portfolio, id);

CALL keep_apart('given_comparison', 'SELECT, INSERT, DELETE');

-- How the firm words clauses: those that come with Tamis, and some of its own. A version is never changed; the last one of a
-- clause is in force. A clause without any is as it comes with Tamis.
CREATE TABLE clause_version (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  clause    text NOT NULL CHECK (clause ~ '^[a-z][a-z0-9_]*$'),
  number    integer NOT NULL CHECK (number > 0),
  state     text NOT NULL CHECK (state IN ('worded', 'shipped', 'out')),
  words     text NOT NULL,              -- JSON; those of the shipped clause where it took its place again
  shipped   text,                       -- JSON: what came with Tamis then, to tell when a later Tamis brings other words
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (portfolio, clause, number)
);

CALL keep_apart('clause_version', 'SELECT, INSERT');

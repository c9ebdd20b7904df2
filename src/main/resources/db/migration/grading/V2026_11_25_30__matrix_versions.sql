-- The matrices by which this firm has graded. A version is never changed: a grade that names it can always be made again.
CREATE TABLE matrix_version (
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number      integer NOT NULL CHECK (number > 0),  -- 1 is the one that came with Tamis
  name        text NOT NULL,      -- as the document calls itself
  yaml        text NOT NULL,
  kept_by     uuid,               -- the person; none for the one that came with Tamis
  kept_by_name text NOT NULL,     -- of the person, as it was then
  kept_at     timestamptz NOT NULL,
  PRIMARY KEY (portfolio, number)
);

CALL keep_apart('matrix_version', 'SELECT, INSERT');

-- Which of them graded from when on. Rows are only ever added: the last one counts.
CREATE TABLE matrix_put_in_force (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number    integer NOT NULL,
  put_by    uuid,
  put_by_name text NOT NULL,
  put_at    timestamptz NOT NULL,
  FOREIGN KEY (portfolio, number) REFERENCES matrix_version (portfolio, number)
);

CREATE INDEX matrix_put_in_force_last ON matrix_put_in_force (portfolio, id DESC);

CALL keep_apart('matrix_put_in_force', 'SELECT, INSERT');

-- Each grading as it was made: what it knew, by which rules, and what was published. A month end that is graded
-- anew, because other facts or decisions came in force, gets another row: the latest counts.
CREATE TABLE grading (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio     uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  month_end     date NOT NULL,
  window_months integer NOT NULL,
  matrix_name   text NOT NULL,
  matrix        text NOT NULL,    -- the whole document
  facts_version text NOT NULL,
  basis         text NOT NULL,    -- a fingerprint of all that it rests on: the same needn't be graded again
  context       text NOT NULL,    -- JSON: costs, and what was imported when
  decided_on    date NOT NULL,    -- the day on which people's decisions were looked at
  settled_at    timestamptz NOT NULL,
  withdrawn_at  timestamptz       -- where the import that it rests on was undone
);

CREATE INDEX grading_latest ON grading (portfolio, month_end DESC, id DESC) WHERE withdrawn_at IS NULL;

CALL keep_apart('grading', 'SELECT, INSERT, UPDATE');

CREATE TABLE graded_client (
  grading      bigint NOT NULL REFERENCES grading,
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client       text NOT NULL,
  inputs       text NOT NULL,     -- JSON: the client's months, and what people had decided
  computed     text CHECK (computed IN ('A', 'B', 'C', 'D')),   -- none where not graded
  published    text CHECK (published IN ('A', 'B', 'C', 'D')),
  because      text NOT NULL,     -- why it is published, or `held`
  financial    text CHECK (financial IN ('A', 'B', 'C', 'D')),  -- the axes on which the published grade stands
  relationship text CHECK (relationship IN ('A', 'B', 'C', 'D')),
  PRIMARY KEY (grading, client)
);

CALL keep_apart('graded_client', 'SELECT, INSERT');

-- Work in the background: what runs, waits, failed and was done. Numbers and words of the program alone; what a record is
-- called stands where the record does.
CREATE TABLE job (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  kind       text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  record     uuid,                  -- what it is about, where it is about one thing
  state      text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'replaced', 'thrown-away')),
  tries      integer NOT NULL DEFAULT 0,
  steps      integer NOT NULL DEFAULT 0,  -- of the last try
  fault      text CHECK (fault IN ('fault', 'broken-off', 'unknown')),  -- why it failed
  added_at   timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  started_at timestamptz,
  ended_at   timestamptz
);

CREATE INDEX job_open ON job (portfolio, kind) WHERE state IN ('waiting', 'running', 'failed');
CREATE INDEX job_newest ON job (portfolio, id DESC);

CALL keep_apart('job', 'SELECT, INSERT, UPDATE, DELETE');
CALL leave_out_of_backups('job');

-- When which job is due, as db-scheduler keeps it. Bound to no portfolio, for it is looked through for all of them: an
-- instance is the number of a portfolio and that of a job, and nothing else is ever written here.
CREATE TABLE due_job (
  task_name            text NOT NULL CHECK (task_name = 'job'),
  task_instance        text NOT NULL CHECK (task_instance ~ '^[0-9a-f-]{36}/[0-9]+$'),
  task_data            bytea CHECK (task_data IS NULL),
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text CHECK (picked_by = 'tamis'),
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX due_job_time ON due_job (execution_time);

GRANT SELECT, INSERT, UPDATE, DELETE ON due_job TO tamis_app;
CALL leave_out_of_backups('due_job');

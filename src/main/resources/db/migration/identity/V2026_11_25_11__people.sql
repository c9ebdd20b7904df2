-- Who may use Tamis. A person who is removed stays here, so that what they did keeps its name.
CREATE TABLE person (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  name       text NOT NULL,
  email      text NOT NULL,
  role       text NOT NULL CHECK (role IN ('owner', 'manager', 'technician', 'bookkeeper')),
  language   text NOT NULL CHECK (language IN ('en', 'fr')),
  password   text,                -- hashed; none where one signs in by a link of the console alone
  made_at    timestamptz NOT NULL,
  removed_at timestamptz
);

-- Two people can't share an address, but whoever was removed may come back under theirs.
CREATE UNIQUE INDEX person_email ON person (portfolio, email) WHERE removed_at IS NULL;

CALL keep_apart('person', 'SELECT, INSERT, UPDATE');

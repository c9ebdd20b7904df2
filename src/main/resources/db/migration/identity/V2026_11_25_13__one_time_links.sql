-- Links that let somebody in once.
CREATE TABLE one_time_link (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  token_hash   bytea NOT NULL UNIQUE,
  purpose      text NOT NULL CHECK (purpose IN ('first_owner', 'invitation', 'new_password', 'sign_in')),
  role         text,                                -- of whom is invited
  invited      text NOT NULL DEFAULT '',            -- who is, as the inviter wrote it
  person       uuid REFERENCES person,              -- whose password, or who signs in
  made_by      uuid REFERENCES person,              -- none where it was printed on the console
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz,
  withdrawn_at timestamptz,
  CHECK ((purpose = 'invitation') = (role IS NOT NULL)),
  CHECK ((purpose IN ('new_password', 'sign_in')) = (person IS NOT NULL))
);

CALL keep_apart('one_time_link', 'SELECT, INSERT, UPDATE');

-- Who saw and did what, from where. Rows are only ever added.
CREATE TABLE audit_trail (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  at        timestamptz NOT NULL,
  person    uuid,                 -- none where nobody was signed in
  name      text NOT NULL,        -- of the person, as it was then
  address   text NOT NULL,
  what      text NOT NULL CHECK (what ~ '^trail\.[a-z]+\.[a-z-]+$'),  -- the key of a message
  about     text[] NOT NULL,      -- what fills its gaps
  kind      text NOT NULL GENERATED ALWAYS AS (split_part(what, '.', 2)) STORED
);

CREATE INDEX audit_trail_newest ON audit_trail (portfolio, id DESC);

CALL keep_apart('audit_trail', 'SELECT, INSERT');

-- Not even the tables' owner changes it by accident.
CREATE FUNCTION refuse_to_change_the_past() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail can only be added to' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER nothing_is_changed BEFORE UPDATE OR DELETE ON audit_trail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_past();
CREATE TRIGGER nothing_is_emptied BEFORE TRUNCATE ON audit_trail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_past();

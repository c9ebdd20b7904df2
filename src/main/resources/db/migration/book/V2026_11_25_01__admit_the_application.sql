-- The role under which the application works: it sees the rows of one portfolio at a time, and can't change that.
-- Roles belong to the whole server, so it may be there already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tamis_app') THEN
    CREATE ROLE tamis_app NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO tamis_app;

-- The portfolio that the transaction works for; none sees no row.
CREATE FUNCTION current_portfolio() RETURNS uuid
LANGUAGE sql STABLE
RETURN nullif(current_setting('app.portfolio', true), '')::uuid;

-- Binds a table to the portfolio of each of its rows, for its owner too, and lets the application in.
CREATE PROCEDURE keep_apart(kept regclass, rights text)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', kept);
  EXECUTE format('CREATE POLICY one_portfolio ON %s USING (portfolio = current_portfolio())', kept);
  EXECUTE format('GRANT %s ON %s TO tamis_app', rights, kept);
END
$$;

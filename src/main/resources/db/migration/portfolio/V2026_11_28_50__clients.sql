-- Every client that the book speaks of, whether or not facts in force know it. Its number stands in addresses and in the
-- book and is never given to another; its id is what facts call it.
CREATE TABLE client (
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number      integer NOT NULL CHECK (number > 0),
  id          text NOT NULL,
  name        text NOT NULL,        -- as facts said it last
  merged_into integer CHECK (merged_into <> number),
  PRIMARY KEY (portfolio, number),
  UNIQUE (portfolio, id),
  FOREIGN KEY (portfolio, merged_into) REFERENCES client (portfolio, number)
);

CALL keep_apart('client', 'SELECT, INSERT, UPDATE');

CREATE FUNCTION client_number(called text) RETURNS integer
LANGUAGE sql STABLE
RETURN (SELECT number FROM client WHERE id = called);

-- A client and all that were merged into it.
CREATE FUNCTION merged_clients(called text) RETURNS SETOF integer
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE family AS (
    SELECT number FROM client WHERE id = called
    UNION
    SELECT client.number FROM client JOIN family ON client.merged_into = family.number
  )
  SELECT number FROM family
$$;

-- The client that one is after all mergers: itself, where it was never merged.
CREATE FUNCTION remaining_client(numbered integer) RETURNS text
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE heirs AS (
    SELECT id, merged_into FROM client WHERE number = numbered
    UNION
    SELECT client.id, client.merged_into FROM client JOIN heirs ON client.number = heirs.merged_into
  )
  SELECT id FROM heirs WHERE merged_into IS NULL
$$;

-- For the tables that named clients as facts do: registers whom they name, and puts numbers in place of ids.
CREATE PROCEDURE number_clients(kept regclass)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', kept);
  ALTER TABLE client NO FORCE ROW LEVEL SECURITY;
  EXECUTE format(
    'INSERT INTO client (portfolio, number, id, name)
     SELECT named.portfolio,
            coalesce((SELECT max(number) FROM client WHERE client.portfolio = named.portfolio), 0)
              + row_number() OVER (PARTITION BY named.portfolio ORDER BY named.client),
            named.client, named.client
     FROM (SELECT DISTINCT portfolio, client FROM %s) AS named
     WHERE NOT EXISTS (SELECT FROM client WHERE client.portfolio = named.portfolio AND client.id = named.client)',
    kept);
  EXECUTE format(
    'ALTER TABLE %s ALTER COLUMN client TYPE integer USING number_of_client(portfolio, client)', kept);
  EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (portfolio, client) REFERENCES client', kept);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', kept);
  ALTER TABLE client FORCE ROW LEVEL SECURITY;
END
$$;

CREATE FUNCTION number_of_client(whose uuid, called text) RETURNS integer
LANGUAGE sql STABLE
RETURN (SELECT number FROM client WHERE portfolio = whose AND id = called);

-- How many hours a month the owner says that a client takes, where nobody writes hours down. Every answer stays; the latest
-- counts. Empty where one was taken back.
CREATE TABLE stated_hours (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client    integer NOT NULL,
  hours     numeric(8, 2) CHECK (hours >= 0 AND hours <= 100000),
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CALL keep_apart('stated_hours', 'SELECT, INSERT');

CREATE INDEX stated_hours_client ON stated_hours (portfolio, client);

-- That a new client may come in without something that new clients need, as who decides wrote down.
CREATE TABLE door_exception (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client    integer NOT NULL,
  reason    text NOT NULL,              -- empty where it was taken back
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX door_exception_client ON door_exception (portfolio, client);

CALL keep_apart('door_exception', 'SELECT, INSERT');

-- One tap after a call: what somebody felt when they saw the client's name. While a quarter runs, a row a person and client;
-- once it is over, sums that say nothing of anybody.
CREATE TABLE caller_tap_quarter (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  quarter   date NOT NULL,                            -- its first day, in the portfolio's zone
  ends_at   timestamptz NOT NULL,
  enough    smallint NOT NULL CHECK (enough > 0),     -- people behind a sum that counts
  PRIMARY KEY (portfolio, quarter)
);

CREATE TABLE caller_tap (
  portfolio uuid NOT NULL DEFAULT current_portfolio(),
  quarter   date NOT NULL,
  person    uuid NOT NULL REFERENCES person,
  client    integer NOT NULL,
  reaction  smallint NOT NULL CHECK (reaction BETWEEN -2 AND 2),  -- of several taps the last
  PRIMARY KEY (portfolio, quarter, person, client),
  FOREIGN KEY (portfolio, quarter) REFERENCES caller_tap_quarter ON DELETE CASCADE,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

-- What came of it, of each client to whom enough people reacted.
CREATE TABLE caller_tap_sum (
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  quarter      date NOT NULL,
  ended_at     timestamptz NOT NULL,
  client       integer NOT NULL,
  people       integer NOT NULL CHECK (people > 0),
  reaction_sum integer NOT NULL CHECK (abs(reaction_sum) <= 2 * people),
  PRIMARY KEY (portfolio, quarter, client),
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CALL keep_apart('caller_tap_quarter', 'SELECT, INSERT, DELETE');
CALL keep_apart('caller_tap', 'SELECT, INSERT, UPDATE, DELETE');
CALL keep_apart('caller_tap_sum', 'SELECT, INSERT');

-- A tap is nobody's but the person's who gave it, for as long as it is there at all.
CALL leave_out_of_backups('caller_tap_quarter');
CALL leave_out_of_backups('caller_tap');

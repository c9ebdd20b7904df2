-- Refusals of an hour, for one row of the trail. One row for each person, and one for all whom nobody knows.
CREATE TABLE refused_sign_ins (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  account   text NOT NULL,          -- a person's id, or `unknown`
  since     timestamptz NOT NULL,
  more      integer NOT NULL,       -- after the first, which is on the trail
  addresses text NOT NULL,          -- where these came from, the first few
  PRIMARY KEY (portfolio, account)
);

CALL keep_apart('refused_sign_ins', 'SELECT, INSERT, UPDATE, DELETE');

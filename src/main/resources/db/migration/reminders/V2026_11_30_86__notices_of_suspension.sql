-- Notices that services will stop: each approved by an owner, and taken back by whoever may approve it.
CREATE TABLE suspension_notice (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  client     integer NOT NULL,
  services   text NOT NULL,   -- JSON: what stops, its supplier, and from which day
  reason     text NOT NULL,
  given_on   date NOT NULL,
  letter     uuid NOT NULL,
  document   uuid NOT NULL,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL,
  ended_by   text NOT NULL DEFAULT '',
  ended_why  text NOT NULL DEFAULT '',
  ended_at   timestamptz,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX suspension_notice_client ON suspension_notice (portfolio, client);

CALL keep_apart('suspension_notice', 'SELECT, INSERT, UPDATE');

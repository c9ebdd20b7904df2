-- A round is the whole firm's: it opens, runs and ends for everybody at once. While it runs, a row a person and answer;
-- once it is over, sums that say nothing of anybody.

ALTER TABLE caller_round RENAME TO caller_round_of_before;
ALTER TABLE caller_reaction RENAME TO caller_reaction_of_before;

-- The round that runs; none between two.
CREATE TABLE caller_round (
  portfolio uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  quarter   date NOT NULL,              -- its first day, in the portfolio's zone
  opened_at timestamptz NOT NULL,
  enough    smallint NOT NULL CHECK (enough > 0) -- people behind a sum that counts
);

-- Who was invited, and whoever takes part without having been.
CREATE TABLE caller_part (
  portfolio   uuid NOT NULL DEFAULT current_portfolio() REFERENCES caller_round ON DELETE CASCADE,
  person      uuid NOT NULL REFERENCES person,
  invited     boolean NOT NULL,
  asked_again timestamptz,              -- "not now": when it may be offered again
  finished_at timestamptz,              -- once every client had been answered
  PRIMARY KEY (portfolio, person)
);

-- What they feel. A changed answer replaces the first.
CREATE TABLE caller_answer (
  portfolio uuid NOT NULL DEFAULT current_portfolio(),
  person    uuid NOT NULL,
  client    text NOT NULL,              -- as the facts name it
  reaction  smallint CHECK (reaction BETWEEN -2 AND 2),  -- none for "I don't know them"
  PRIMARY KEY (portfolio, person, client),
  FOREIGN KEY (portfolio, person) REFERENCES caller_part ON DELETE CASCADE
);

-- A round that is over.
CREATE TABLE caller_ended_round (
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  quarter   date NOT NULL,
  opened_at timestamptz NOT NULL,
  ended_at  timestamptz NOT NULL,
  enough    smallint NOT NULL,
  took_part integer NOT NULL,           -- who was invited, and who finished without having been
  finished  integer NOT NULL,
  PRIMARY KEY (portfolio, quarter)
);

-- What came of it, of each client to whom enough people reacted.
CREATE TABLE caller_sum (
  portfolio    uuid NOT NULL DEFAULT current_portfolio(),
  quarter      date NOT NULL,
  client       text NOT NULL,
  people       integer NOT NULL CHECK (people > 0),
  reaction_sum integer NOT NULL CHECK (abs(reaction_sum) <= 2 * people),
  PRIMARY KEY (portfolio, quarter, client),
  FOREIGN KEY (portfolio, quarter) REFERENCES caller_ended_round
);

-- Sums of rounds of before that came of too few people: they count only where a firm decides that its answers are open.
CREATE TABLE caller_set_aside (LIKE caller_sum INCLUDING CONSTRAINTS INCLUDING DEFAULTS);
ALTER TABLE caller_set_aside ADD PRIMARY KEY (portfolio, quarter, client);
ALTER TABLE caller_set_aside ADD FOREIGN KEY (portfolio, quarter) REFERENCES caller_ended_round;

-- What holds while fewer than three people rate; no row until the owner has decided.
CREATE TABLE caller_openness (
  portfolio  uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  open       boolean NOT NULL,
  decided_at timestamptz NOT NULL
);

-- The rows of all portfolios are moved here, which their owner sees only where row-level security doesn't bind it.
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE caller_round_of_before NO FORCE ROW LEVEL SECURITY;
ALTER TABLE caller_reaction_of_before NO FORCE ROW LEVEL SECURITY;

CREATE TEMPORARY TABLE rater AS
SELECT portfolio, id AS person
FROM person
WHERE removed_at IS NULL AND role IN ('owner', 'manager', 'technician');

-- Over are those of past quarters, wherever on earth, those that another has followed, and the present one's where nobody is
-- left to finish.
CREATE TEMPORARY TABLE round_of_before AS
SELECT
  round.portfolio,
  round.quarter,
  coalesce(min(answer.answered_at), min(round.finished_at), min(round.asked_again) - interval '7 days', round.quarter) AS opened_at,
  coalesce(max(round.finished_at), max(answer.answered_at), max(round.asked_again), round.quarter) AS ended_at,
  count(DISTINCT round.person) AS took_part,
  count(DISTINCT round.person) FILTER (WHERE round.finished_at IS NOT NULL) AS finished,
  round.quarter < date_trunc('quarter', now() AT TIME ZONE interval '-12:00')::date
    OR round.quarter < max(round.quarter) OVER (PARTITION BY round.portfolio)
    OR NOT EXISTS (
      SELECT FROM rater
      WHERE rater.portfolio = round.portfolio
        AND NOT EXISTS (
          SELECT FROM caller_round_of_before AS own
          WHERE own.portfolio = rater.portfolio
            AND own.person = rater.person
            AND own.quarter = round.quarter
            AND own.finished_at IS NOT NULL)) AS is_over
FROM caller_round_of_before AS round
LEFT JOIN caller_reaction_of_before AS answer USING (portfolio, person, quarter)
GROUP BY round.portfolio, round.quarter;

INSERT INTO caller_ended_round (portfolio, quarter, opened_at, ended_at, enough, took_part, finished)
SELECT portfolio, quarter, opened_at, greatest(opened_at, ended_at), 3, took_part, finished
FROM round_of_before
WHERE is_over;

CREATE TEMPORARY TABLE sum_of_before AS
SELECT portfolio, quarter, answer.client, count(*) AS people, sum(answer.reaction) AS reaction_sum
FROM caller_reaction_of_before AS answer
JOIN caller_round_of_before AS round USING (portfolio, person, quarter)
JOIN round_of_before USING (portfolio, quarter)
WHERE is_over AND round.finished_at IS NOT NULL AND answer.reaction IS NOT NULL
GROUP BY portfolio, quarter, answer.client;

INSERT INTO caller_sum (portfolio, quarter, client, people, reaction_sum)
SELECT portfolio, quarter, client, people, reaction_sum FROM sum_of_before WHERE people >= 3;

INSERT INTO caller_set_aside (portfolio, quarter, client, people, reaction_sum)
SELECT portfolio, quarter, client, people, reaction_sum FROM sum_of_before WHERE people < 3;

-- What runs has fourteen days from here on: nobody knew of an end.
INSERT INTO caller_round (portfolio, quarter, opened_at, enough)
SELECT portfolio, quarter, now(), 3 FROM round_of_before WHERE NOT is_over;

INSERT INTO caller_part (portfolio, person, invited, asked_again, finished_at)
SELECT
  portfolio,
  person,
  rater.person IS NOT NULL,
  before.asked_again,
  before.finished_at
FROM caller_round
JOIN caller_round_of_before AS before USING (portfolio, quarter)
LEFT JOIN rater USING (portfolio, person)
UNION ALL
SELECT portfolio, person, true, NULL, NULL
FROM caller_round
JOIN rater USING (portfolio)
WHERE NOT EXISTS (
  SELECT FROM caller_round_of_before AS before
  WHERE before.portfolio = caller_round.portfolio
    AND before.quarter = caller_round.quarter
    AND before.person = rater.person);

INSERT INTO caller_answer (portfolio, person, client, reaction)
SELECT portfolio, before.person, before.client, before.reaction
FROM caller_round
JOIN caller_reaction_of_before AS before USING (portfolio, quarter);

DROP TABLE rater, round_of_before, sum_of_before;
DROP TABLE caller_reaction_of_before;
DROP TABLE caller_round_of_before;
ALTER TABLE person FORCE ROW LEVEL SECURITY;

CALL keep_apart('caller_round', 'SELECT, INSERT, DELETE');
CALL keep_apart('caller_part', 'SELECT, INSERT, UPDATE');
CALL keep_apart('caller_answer', 'SELECT, INSERT, UPDATE, DELETE');
CALL keep_apart('caller_ended_round', 'SELECT, INSERT');
CALL keep_apart('caller_sum', 'SELECT, INSERT');
CALL keep_apart('caller_set_aside', 'SELECT, DELETE');
CALL keep_apart('caller_openness', 'SELECT, INSERT, UPDATE');

-- An answer is nobody's but the person's who gave it, for as long as it is there at all.
CALL leave_out_of_backups('caller_round');
CALL leave_out_of_backups('caller_part');
CALL leave_out_of_backups('caller_answer');
CALL leave_out_of_backups('caller_set_aside');

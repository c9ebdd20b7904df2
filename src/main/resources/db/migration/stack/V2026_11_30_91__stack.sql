-- Which tool the firm uses for which job, as somebody chose: the last of a job counts.
CREATE TABLE stack_standard (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  job       text NOT NULL,
  tool      text,                    -- empty: nothing is asked for; none: what most clients have, as before anybody chose
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX stack_standard_job ON stack_standard (portfolio, job);

CALL keep_apart('stack_standard', 'SELECT, INSERT');

-- Which job a tool does, where its name doesn't tell: the last of a tool counts.
CREATE TABLE stack_tool (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  tool      text NOT NULL,           -- in small letters, without accents and signs
  job       text,                    -- empty: none of them; none: what its name tells, as before anybody said
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE INDEX stack_tool_tool ON stack_tool (portfolio, tool);

CALL keep_apart('stack_tool', 'SELECT, INSERT');

-- What a client has for a job, as somebody typed it: the last that wasn't taken back counts.
CREATE TABLE stack_answer (
  id         uuid PRIMARY KEY,
  portfolio  uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  client     integer NOT NULL,
  job        text NOT NULL,
  taken_back boolean NOT NULL DEFAULT false,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL,
  FOREIGN KEY (portfolio, client) REFERENCES client (portfolio, number)
);

CREATE INDEX stack_answer_client ON stack_answer (portfolio, client);

CALL keep_apart('stack_answer', 'SELECT, INSERT, UPDATE');

-- The rows that facts are to have of it.
CREATE TABLE stack_answer_tool (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portfolio    uuid NOT NULL DEFAULT current_portfolio() REFERENCES portfolio,
  answer       uuid NOT NULL REFERENCES stack_answer,
  tool         text NOT NULL,
  in_place     boolean NOT NULL,
  paid_by      text CHECK (paid_by IN ('client', 'us')),
  monthly_cost numeric               -- in the portfolio's currency
);

CREATE INDEX stack_answer_tool_answer ON stack_answer_tool (portfolio, answer);

CALL keep_apart('stack_answer_tool', 'SELECT, INSERT');

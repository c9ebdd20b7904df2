-- Up to which day each portfolio was told that days have passed, so that each is told once.
CREATE TABLE announced_day (
  portfolio uuid PRIMARY KEY DEFAULT current_portfolio() REFERENCES portfolio,
  day       date NOT NULL
);

CALL keep_apart('announced_day', 'SELECT, INSERT, UPDATE');

-- After a restore, what waited to be done on these days is gone: the last is told again.
CALL leave_out_of_backups('announced_day');

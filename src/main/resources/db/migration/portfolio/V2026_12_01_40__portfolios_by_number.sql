-- By which folders, links and people tell portfolios apart: a number is never another's, as a name may be. The first has 1.
ALTER TABLE portfolio ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY UNIQUE;

-- A file's records without numbers of their own (told_new) beside those that are known of its clients and days (told_old).
-- Rows that are alike bear the same `base`.

CREATE OR REPLACE TEMP TABLE told_counts AS
SELECT client, day, base,
  count(*) FILTER (WHERE here) AS here,
  count(*) FILTER (WHERE NOT here) AS known,
  count(*) FILTER (WHERE NOT here AND source > 0) AS known_of_files
FROM (
  SELECT client, day, base, source, true AS here FROM told_new
  UNION ALL
  SELECT client, day, base, source, false FROM told_old
)
GROUP BY client, day, base;

-- On its first and its last day a file may hold a part of what there is.
CREATE OR REPLACE TEMP TABLE told_days AS
SELECT client, day,
  day IN ((SELECT min(day) FROM told_new), (SELECT max(day) FROM told_new)) AS is_edge,
  sum(least(here, known)) AS shared,
  sum(greatest(known - here, 0)) AS missing,
  sum(greatest(here - known, 0)) AS more
FROM told_counts
GROUP BY client, day;

-- Whether the file tells again what is known: days that it holds whole, or half of it by who worked when for whom and how long.
CREATE OR REPLACE TEMP TABLE told_verdict AS
SELECT
  EXISTS (SELECT 1 FROM told_days WHERE shared > 0 AND NOT is_edge)
  OR 2 * (
    SELECT coalesce(sum(least(here, known)), 0)
    FROM (
      SELECT count(*) FILTER (WHERE here) AS here, count(*) FILTER (WHERE NOT here) AS known
      FROM (
        SELECT client, technician, moment, measure, true AS here FROM told_new
        UNION ALL
        SELECT client, technician, moment, measure, false FROM told_old
      )
      GROUP BY client, technician, moment, measure
    )
  ) >= (SELECT count(*) FROM told_new) AS is_again;

-- Clients of whom known records don't stand in the file, and it has others instead.
CREATE OR REPLACE TEMP TABLE told_disputed AS
SELECT client
FROM told_days, told_verdict
WHERE is_again
GROUP BY client
HAVING sum(more) > 0 AND bool_or(missing > 0 AND (more > 0 OR NOT is_edge));

-- What goes beyond the known records that are alike.
CREATE OR REPLACE TEMP TABLE told_more AS
SELECT id, client
FROM (
  SELECT id, client, day, base, row_number() OVER (PARTITION BY client, day, base ORDER BY length(id), id) AS nth
  FROM told_new
)
JOIN told_counts USING (client, day, base)
WHERE nth > known;

-- Rows alike on the day where two files meet, of which each has others too: two records that no time tells apart.
CREATE OR REPLACE TEMP TABLE told_at_seam AS
SELECT id, told_new.base, position
FROM told_new
JOIN told_counts USING (client, day, base)
JOIN told_days USING (client, day), told_verdict
WHERE NOT is_again AND is_edge AND shared > 0 AND missing > 0 AND more > 0 AND known > 0 AND NOT is_timed;

package app.tamis.facts.reading;

import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.util.List;

/// The day on which one page of an export ends and the next begins. Rows that look alike there are
/// two records, unless the pages overlap: then the end of one is the beginning of the other. Looks
/// at what `reading/told_again.sql` found.
///
/// @param madeDigits of a made-up name, before what tells rows that look alike
record PageSeam(Engine engine, FactTable table, int madeDigits) {

  /// Gives names of their own to rows that look like those of another page.
  ///
  /// @param number of the source whose rows they are; pages before it have lower numbers
  /// @return how many there are
  long letBothCount(int number) {
    if (count() == 0) {
      return 0;
    }
    var here = rows(number);
    for (int other = 1; other < number; other++) {
      var others = rows(other);
      leaveOut(here.subList(0, overlap(others, here)));
      leaveOut(here.subList(here.size() - overlap(here, others), here.size()));
    }
    rename(number);
    return count();
  }

  private long count() {
    return engine.number("SELECT count(*) FROM told_at_seam");
  }

  /// @param look what rows that are alike share
  private record Row(long position, String look) {}

  /// In the order of the file.
  private List<Row> rows(int source) {
    return engine.list(
        "SELECT rowid, left(%s, %d) FROM %s WHERE source = %d ORDER BY rowid"
            .formatted(key(), madeDigits, Incoming.incoming(table), source),
        row -> new Row(row.getLong(1), row.getString(2)));
  }

  private String key() {
    return Sql.name(table.key().getFirst());
  }

  /// How many rows at the end of a page are those at the beginning of another.
  private static int overlap(List<Row> ending, List<Row> beginning) {
    var ends = ending.stream().map(Row::look).toList();
    var begins = beginning.stream().map(Row::look).toList();
    int rows = Math.min(ends.size(), begins.size());
    while (rows > 0
        && !ends.subList(ends.size() - rows, ends.size()).equals(begins.subList(0, rows))) {
      rows--;
    }
    return rows;
  }

  private void leaveOut(List<Row> rows) {
    if (!rows.isEmpty()) {
      engine.execute(
          "DELETE FROM told_at_seam WHERE position BETWEEN %d AND %d"
              .formatted(rows.getFirst().position(), rows.getLast().position()));
    }
  }

  private void rename(int source) {
    engine.execute(
        """
        UPDATE %1$s AS new SET %2$s = renamed.name
        FROM (
          SELECT id, base || '-' || (taken + row_number() OVER (PARTITION BY base ORDER BY length(id), id)) AS name
          FROM told_at_seam
          JOIN (
            SELECT base, max(coalesce(TRY_CAST(nullif(substr(id, %3$d), '') AS BIGINT), 1)) AS taken
            FROM (SELECT id, base FROM told_new UNION ALL SELECT id, base FROM told_old)
            GROUP BY base
          ) USING (base)
        ) AS renamed
        WHERE new.source = %4$d AND new.%2$s = renamed.id\
        """
            .formatted(Incoming.incoming(table), key(), madeDigits + 2, source));
  }
}

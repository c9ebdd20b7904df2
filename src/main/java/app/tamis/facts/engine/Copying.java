package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes tables over from another engine, as they are: by texts, since each engine writes a number
/// so that it is read as the same one. Of types both have the same names, but for times.
public final class Copying {

  private static final int ROWS_AT_ONCE = 10_000;

  private Copying() {}

  /// Makes a table of what another engine has under that name.
  public static void table(Queries from, Engine to, String table) {
    var types = new LinkedHashMap<String, String>();
    from.list("DESCRIBE " + table, row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(column ->
            types.put(
                column.getKey(),
                column.getValue().replaceFirst("^timestamp\\(\\d\\)$", "timestamp")));
    to.execute(
        types.keySet().stream()
            .map(name -> Sql.name(name) + " VARCHAR")
            .collect(joining(", ", "CREATE TABLE copied (", ")")));
    var rows = new ArrayList<List<Optional<String>>>();
    from.forEach(
        "SELECT * FROM " + table,
        row -> {
          var cells = new ArrayList<Optional<String>>();
          for (int i = 1; i <= types.size(); i++) {
            cells.add(Optional.ofNullable(row.getString(i)));
          }
          return cells;
        },
        cells -> {
          rows.add(cells);
          if (rows.size() == ROWS_AT_ONCE) {
            to.append("copied", rows);
            rows.clear();
          }
        });
    to.append("copied", rows);
    to.execute(
        types.entrySet().stream()
            .map(each ->
                "CAST(%1$s AS %2$s) AS %1$s".formatted(Sql.name(each.getKey()), each.getValue()))
            .collect(
                joining(
                    ", ",
                    "CREATE TABLE " + table + " AS SELECT ",
                    " FROM copied; DROP TABLE copied")));
  }
}

package app.tamis.facts.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a rollup asks for, in SQL that [DuckDB][Engine] and [Trino] both take: the same text, with
/// the same result to the last digit. Dates are subtracted by `date_diff`, whole numbers become
/// doubles before they are divided, and where NULL comes in an order is always said.
public interface Queries {

  /// A row being read.
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Runs statements, separated by a semicolon at a line's end.
  void execute(String sql);

  /// Runs a file of this module's resources, a statement at a time.
  void executeResource(String name);

  /// Runs several such files, with what it costs to begin and end paid once, where that can be.
  void executeResources(List<String> names);

  <T> void forEach(String sql, Row<T> reader, Consumer<T> consumer);

  default <T> List<T> list(String sql, Row<T> reader) {
    var rows = new ArrayList<T>();
    forEach(sql, reader, rows::add);
    return rows;
  }

  default long number(String sql) {
    return list(sql, row -> row.getLong(1)).getFirst();
  }
}

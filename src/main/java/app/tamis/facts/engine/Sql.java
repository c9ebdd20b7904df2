package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/// Pieces of SQL that is put together here.
public final class Sql {

  private Sql() {}

  /// A text literal.
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /// A quoted name.
  public static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /// Quoted names, one behind the other.
  public static String names(Collection<String> names) {
    return names.stream().map(Sql::name).collect(joining(", "));
  }

  /// That two rows are equal in all of these columns, and lack none.
  public static String alike(String row, String other, Collection<String> columns) {
    return columns.stream()
        .map(column -> "%s.%s = %s.%s".formatted(row, name(column), other, name(column)))
        .collect(joining(" AND "));
  }
}

package app.tamis.facts;

/// Quoting for SQL that is put together here.
final class Sql {

  private Sql() {}

  /// A text literal.
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /// A quoted name.
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}

package app.tamis.facts.engine;

/// Quoting for SQL that is put together here.
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
}

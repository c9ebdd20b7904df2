package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pieces of SQL that is put together here.
public final class Sql {

  private static final Pattern GAP = Pattern.compile("\\$(\\d)");

  private Sql() {}

  /// A text literal.
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /// Text literals, one behind the other; of none NULL, which nothing equals.
  public static String texts(Collection<String> values) {
    return values.isEmpty() ? "NULL" : values.stream().map(Sql::text).collect(joining(", "));
  }

  /// A query with its gaps filled. Notes are left out, so that no value can end one.
  ///
  /// @param values for `$1`, `$2`, …
  static String filled(String query, List<String> values) {
    var said = query.lines().filter(line -> !line.strip().startsWith("--")).collect(joining("\n"));
    return GAP.matcher(said)
        .replaceAll(
            gap -> Matcher.quoteReplacement(values.get(Integer.parseInt(gap.group(1)) - 1)));
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

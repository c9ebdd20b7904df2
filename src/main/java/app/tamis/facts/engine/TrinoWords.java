package app.tamis.facts.engine;

import java.util.regex.Pattern;

/// The words in which Trino differs from DuckDB, where no words would do for both.
///
/// A sum of fractions is made of decimals, and what a double comes to in decimals is each engine's
/// own: Trino takes the shortest decimal number that means the double, DuckDB moves the point in
/// binary and rounds halves away from zero. Here Trino is told to do as DuckDB does, step by step,
/// so that sums agree to the last digit.
final class TrinoWords {

  private static final Pattern SUM_OF_DECIMALS = Pattern.compile("\\bsum\\(\\s*CAST(?=\\()");
  private static final Pattern TO_DECIMALS =
      Pattern.compile("(?s)(.*)\\sAS DECIMAL\\(38, (\\d+)\\)\\s*");

  private TrinoWords() {}

  /// @param sql that DuckDB takes, in which whatever a sum casts to decimals is a double
  static String of(String sql) {
    var said = new StringBuilder();
    int from = 0;
    for (var sum = SUM_OF_DECIMALS.matcher(sql); sum.find(from); ) {
      int end = closing(sql, sum.end());
      var cast = TO_DECIMALS.matcher(sql.substring(sum.end() + 1, end));
      if (!cast.matches()) {
        throw new IllegalArgumentException("not a double in decimals: " + sql);
      }
      int decimals = Integer.parseInt(cast.group(2));
      said.append(sql, from, sum.start())
          .append("sum(")
          .append(inDecimals(cast.group(1), decimals));
      from = end + 1;
    }
    return said.append(sql, from, sql.length()).toString();
  }

  /// As a double `y`, rounded, and then in two parts, since a BIGINT holds no more than 63 bits.
  private static String inDecimals(String number, int decimals) {
    return """
    transform(
      transform(ARRAY[(%s) * 1e%d], y -> truncate(y) + truncate(2e0 * (y - truncate(y)))),
      y -> (
        CAST(CAST(truncate(y / 1152921504606846976e0) AS BIGINT) AS DECIMAL(19, 0)) * DECIMAL '1152921504606846976'
        + CAST(y - truncate(y / 1152921504606846976e0) * 1152921504606846976e0 AS BIGINT)
      ) * DECIMAL '0.%s1')[1]\
    """
        .formatted(number, decimals, "0".repeat(decimals - 1));
  }

  /// Where the bracket closes that opens there.
  private static int closing(String sql, int opening) {
    int open = 0;
    for (int i = opening; i < sql.length(); i++) {
      open += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a bracket stays open: " + sql);
  }
}

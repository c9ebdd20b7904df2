package app.tamis.facts.table;

import app.tamis.facts.FactTable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file's name says of what may stand in it.
public final class FileNames {

  private static final String PACKED = "(\\.gz)?";
  private static final String JSON = "(json|jsonl|ndjson)" + PACKED;
  private static final String BOOKS = "xlsx|xlsm|ods";

  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)([^/]+?)(\\.added)?\\.((csv|tsv)%s|%s|%s)".formatted(PACKED, JSON, BOOKS));
  private static final Pattern ADDED = Pattern.compile("(?i).+\\.added\\.csv");
  private static final Pattern TABULAR =
      Pattern.compile("(?i).+\\.((csv|txt|tsv)%s|%s|%s)".formatted(PACKED, JSON, BOOKS));
  private static final Pattern SEVERAL = Pattern.compile("(?i).+\\.(json|" + BOOKS + ")");

  private FileNames() {}

  /// The table whose name a file bears, of whatever kind it is.
  public static Optional<FactTable> table(String name) {
    var kind = TABLE.matcher(name);
    return kind.matches()
        ? FactTable.named(kind.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// The table whose name a workbook's sheet bears.
  public static Optional<FactTable> sheet(String name) {
    return FactTable.named(name.strip().toLowerCase(Locale.ROOT));
  }

  /// What is added to a table whose own file isn't to be written to: `clients.added.csv`.
  public static String added(FactTable table) {
    return table.tableName() + ".added.csv";
  }

  /// Whether it adds to a table that may stand in another file.
  public static boolean isAdded(String name) {
    return ADDED.matcher(name).matches();
  }

  /// Whether it may hold a table.
  public static boolean isTabular(String name) {
    return TABULAR.matcher(name).matches();
  }

  /// Whether it may hold several tables, each with a name of its own.
  public static boolean isOfSeveral(String name) {
    return SEVERAL.matcher(name).matches();
  }
}

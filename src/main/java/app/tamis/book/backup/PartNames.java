package app.tamis.book.backup;

import app.tamis.book.database.Catalogue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the parts of an archive may be called. A name becomes a file below a data folder, on
/// whichever system, so it may only lead there.
public final class PartNames {

  private static final String TABLES = "book/";
  private static final int LONGEST = 1_000;
  private static final int LONGEST_STEP = 255;

  private static final Pattern TABLE = Pattern.compile(TABLES + "[a-z][a-z0-9_]{0,62}");
  private static final Pattern FILE =
      Pattern.compile(
          "(portfolios/[1-9][0-9]{0,8}/)?"
              + "(facts/(CURRENT|\\d{6}\\.duckdb|\\d{6}/.+)|mappings/[^/]+\\.yaml)"
              + "|documents/.+");

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\\\]|^[A-Za-z]:");
  private static final Pattern STRIPPED_BY_WINDOWS = Pattern.compile("[. ]$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

  private PartNames() {}

  /// What a table's rows are called.
  static String of(Catalogue.Table table) {
    return TABLES + table.name();
  }

  static boolean isTable(String name) {
    return TABLE.matcher(name).matches();
  }

  /// Whether it is of a kind that a data folder holds beside its book, secrets aside.
  public static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /// Whether each step of it is a name of its own on every system, and leads down.
  static boolean leadsDown(String name) {
    return name.length() <= LONGEST
        && steps(name).stream().allMatch(step -> step.equals(safe(step)));
  }

  /// The nearest name that leads down.
  public static String leadingDown(String name) {
    return steps(name).stream().map(PartNames::safe).collect(Collectors.joining("/"));
  }

  /// What two names share that are the same file on some system.
  public static String sameOnSomeSystem(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /// As it can stand in a sentence, whatever is in it.
  public static String shown(String name) {
    var printable = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
    return printable.length() > 120 ? printable.substring(0, 120) + "…" : printable;
  }

  private static List<String> steps(String name) {
    return List.of(name.split("/", -1));
  }

  private static String safe(String step) {
    var safe = UNSAFE.matcher(step).replaceAll("_");
    safe = STRIPPED_BY_WINDOWS.matcher(safe).replaceFirst("_");
    if (safe.isEmpty() || DEVICE.matcher(safe).matches()) {
      safe = "_" + safe;
    }
    return safe.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEP
        ? Integer.toHexString(step.hashCode())
        : safe;
  }
}

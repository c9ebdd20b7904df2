package app.tamis.facts;

import java.util.Locale;
import java.util.Optional;

/// Names of files that come from elsewhere.
final class IntakeNames {

  private static final int LONGEST = 120;

  private IntakeNames() {}

  /// The last part of a path, with nothing that a file system or a pattern would take for more than
  /// a letter.
  static String safe(String wanted) {
    var path = wanted.replace('\\', '/');
    var last = path.substring(path.lastIndexOf('/') + 1);
    var plain = last.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()&+@'-]", "_").strip();
    var shown = plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    return shown.length() <= LONGEST ? shown : shown.substring(shown.length() - LONGEST);
  }

  /// The table whose name a file bears.
  static Optional<FactTable> table(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var plain = lower.endsWith(Packed.ENDING) ? withoutEnding(lower, Packed.ENDING) : lower;
    return plain.endsWith(".csv")
        ? FactTable.named(withoutEnding(plain, ".csv"))
        : Optional.empty();
  }

  static boolean isText(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".+\\.(csv|txt|tsv)(\\.gz)?");
  }

  private static String withoutEnding(String name, String ending) {
    return name.substring(0, name.length() - ending.length());
  }
}

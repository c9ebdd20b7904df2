package app.tamis.facts.mapping;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// What is owed today, by age: QuickBooks' `A/R Ageing`, Xero's `Aged Receivables`. No fact can be
/// made of it, since it says of no bill when it was paid.
public final class AgeingReport {

  private static final Pattern AGES =
      Pattern.compile(
          "(?i)1 ?[-–] ?30\\b.*\\b31 ?[-–] ?60\\b.*\\b61 ?[-–] ?90\\b"
              + "|< ?1 month\\b.*\\b1 month\\b.*\\b2 months\\b");

  private AgeingReport() {}

  /// Whether a line near the top of a file has the columns of one.
  public static boolean isIn(Path file) {
    try (var beginnings = Beginnings.of(file)) {
      return beginnings.haveLine(AGES);
    }
  }
}

package app.tamis.facts;

import app.tamis.basics.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// How much a file holds: `400 rows, 10 clients, Jan to Nov 2026`.
public final class ExtentInWords {

  private static final String MONTH = "MMM";
  private static final String YEAR = "MMM yyyy";

  private ExtentInWords() {}

  /// What is told of one file; empty where it wasn't read.
  public static String of(String file, List<FileExtent> extents, Words words) {
    return extents.stream()
        .filter(extent -> extent.isOf(file))
        .findFirst()
        .map(extent -> of(extent, words))
        .orElse("");
  }

  public static String of(FileExtent extent, Words words) {
    var parts = new ArrayList<String>();
    parts.add(words.say("totals.file.rows", extent.rows()));
    if (extent.clients() > 0) {
      parts.add(words.say("totals.file.clients", extent.clients()));
    }
    extent.first().ifPresent(first -> parts.add(months(first, extent.last().orElse(first), words)));
    return String.join(", ", parts);
  }

  private static String months(YearMonth first, YearMonth last, Words words) {
    if (first.equals(last)) {
      return written(YEAR, last, words);
    }
    var begins = first.getYear() == last.getYear() ? MONTH : YEAR;
    return words.say(
        "totals.file.months", written(begins, first, words), written(YEAR, last, words));
  }

  private static String written(String pattern, YearMonth month, Words words) {
    return DateTimeFormatter.ofPattern(pattern, words.locale()).format(month);
  }
}

package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How lengths of time are written.
public enum MappingDuration {
  HOURS_MINUTES_SECONDS("h:mm:ss"),
  HOURS_MINUTES("h:mm"),
  MINUTES_SECONDS("m:ss"),
  IN_WORDS("1h 30m"),
  HOURS("hours"),
  MINUTES("minutes"),
  SECONDS("seconds");

  private static final String AMOUNT = "(\\d+(?:[.,]\\d+)?)\\s*";
  private static final String IN_WORDS_REGEX =
      "(?i)(?:%1$sh[a-z]*)?[\\s,]*(?:%1$sm[a-z]*)?[\\s,]*(?:%1$ss[a-z]*)?".formatted(AMOUNT);

  private final String text;

  MappingDuration(String text) {
    this.text = text;
  }

  /// As mappings say it.
  String text() {
    return text;
  }

  public static Optional<MappingDuration> of(String text) {
    return Arrays.stream(values()).filter(way -> way.text.equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(MappingDuration::text).toList();
  }

  /// SQL for the seconds, of type DOUBLE, in the text `v`; NULL where it is not written so.
  public String seconds(String v, MappingNumbers numbers) {
    return switch (this) {
      case HOURS_MINUTES_SECONDS -> clock(v, "\\d+:[0-5]?\\d:[0-5]?\\d(?:\\.\\d+)?", 3600, 60, 1);
      case HOURS_MINUTES -> clock(v, "\\d+:[0-5]?\\d", 3600, 60);
      case MINUTES_SECONDS -> clock(v, "\\d+:[0-5]?\\d", 60, 1);
      case IN_WORDS -> inWords(v);
      case HOURS -> numbers.value(v) + " * 3600";
      case MINUTES -> numbers.value(v) + " * 60";
      case SECONDS -> numbers.value(v);
    };
  }

  private static String clock(String v, String regex, int... secondsOfParts) {
    var sum = new StringBuilder();
    for (int part = 0; part < secondsOfParts.length; part++) {
      sum.append(part == 0 ? "" : " + ")
          .append("TRY_CAST(split_part(%s, ':', %d) AS DOUBLE)".formatted(v, part + 1))
          .append(" * ")
          .append(secondsOfParts[part]);
    }
    return "CASE WHEN regexp_full_match(%s, %s) THEN %s END".formatted(v, Sql.text(regex), sum);
  }

  private static String inWords(String v) {
    return "CASE WHEN regexp_full_match(%1$s, %2$s) THEN %3$s + %4$s + %5$s END"
        .formatted(
            v,
            Sql.text(IN_WORDS_REGEX),
            wordsPart(v, "h", 3600),
            wordsPart(v, "m", 60),
            wordsPart(v, "s", 1));
  }

  private static String wordsPart(String v, String letter, int seconds) {
    var amount = "regexp_extract(%s, %s, 1)".formatted(v, Sql.text("(?i)" + AMOUNT + letter));
    return "coalesce(TRY_CAST(replace(%s, ',', '.') AS DOUBLE), 0) * %d".formatted(amount, seconds);
  }
}

package app.tamis.facts.sheets;

import java.util.Map;
import java.util.regex.Pattern;

/// What a number format of Excel makes of a number (ECMA-376, 18.8.30 and 18.8.31).
sealed interface NumberForm {

  record Plain() implements NumberForm {}

  /// With zeros before it, as ids have them.
  record Padded(int digits) implements NumberForm {}

  record Day() implements NumberForm {}

  record Moment() implements NumberForm {}

  /// A time of day; a length of time where it is more than a day.
  record Clock() implements NumberForm {}

  record Length() implements NumberForm {}

  /// The longest that Excel takes.
  int LONGEST_CODE = 255;

  Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");

  /// What doesn't show the number: texts, what is left blank, colours, conditions, currencies.
  Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

  Pattern NONE_OF_TIME = Pattern.compile("(?i)general|standard");
  Pattern DAY = Pattern.compile("(?i)[yd]|mmm");
  Pattern HOUR = Pattern.compile("(?i)[hs]");
  Pattern MONTH_ALONE = Pattern.compile("(?i)m");
  Pattern ZEROS = Pattern.compile("0{2,30}");

  /// @param id of the format: those below 164 are known to everybody
  /// @param own the workbook's own formats, by id
  static NumberForm of(String id, Map<String, String> own) {
    var code = own.get(id);
    if (code == null) {
      return known(id);
    }
    return code.length() > LONGEST_CODE ? new Plain() : ofCode(code);
  }

  private static NumberForm known(String id) {
    int number = id.matches("\\d{1,4}") ? Integer.parseInt(id) : 0;
    return switch (number) {
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58 -> new Day();
      case 22 -> new Moment();
      case 18, 19, 20, 21, 32, 33, 55, 56 -> new Clock();
      case 45, 46, 47 -> new Length();
      default -> new Plain();
    };
  }

  private static NumberForm ofCode(String code) {
    var first = code.split(";", 2)[0];
    if (ELAPSED.matcher(first).find()) {
      return new Length();
    }
    var shown = NONE_OF_TIME.matcher(BESIDE.matcher(first).replaceAll("")).replaceAll("");
    if (ZEROS.matcher(shown).matches()) {
      return new Padded(shown.length());
    }
    boolean day = DAY.matcher(shown).find();
    boolean hour = HOUR.matcher(shown).find();
    if (day || hour) {
      return day && hour ? new Moment() : day ? new Day() : clockOrLength(shown);
    }
    return MONTH_ALONE.matcher(shown).find() ? new Day() : new Plain();
  }

  /// Minutes and seconds without hours measure; nobody tells the time so.
  private static NumberForm clockOrLength(String shown) {
    return shown.toLowerCase(java.util.Locale.ROOT).contains("h") ? new Clock() : new Length();
  }
}

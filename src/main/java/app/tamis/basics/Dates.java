package app.tamis.basics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days and months as people write them: 31 March 2027, 1er avril 2027, March 2027.
public final class Dates {

  private Dates() {}

  /// The first of a month is an ordinal in French, which the JDK doesn't know.
  public static String in(Locale locale, LocalDate day) {
    var text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    return locale.getLanguage().equals("fr") ? text.replaceFirst("^1 ", "1er ") : text;
  }

  public static String in(Locale locale, YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
  }
}

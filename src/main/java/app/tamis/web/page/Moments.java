package app.tamis.web.page;

import app.tamis.basics.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Moments and lengths of time, in words.
public final class Moments {

  /// The machine's, until the firm's settings say another.
  private static final ZoneId ZONE = ZoneId.systemDefault();

  private Moments() {}

  public static String minute(Instant moment, Words words) {
    return in(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT),
        moment,
        words);
  }

  public static String second(Instant moment, Words words) {
    return in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM), moment, words);
  }

  public static String day(Instant moment, Words words) {
    return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment, words);
  }

  /// Rounded up, for somebody who waits.
  public static String wait(Duration howLong, Words words) {
    long seconds = Math.max(1, howLong.plusMillis(999).toSeconds());
    return seconds < 120
        ? words.say("wait.seconds", seconds)
        : words.say("wait.minutes", (seconds + 59) / 60);
  }

  private static String in(DateTimeFormatter format, Instant moment, Words words) {
    return format.withLocale(words.locale()).withZone(ZONE).format(moment);
  }
}

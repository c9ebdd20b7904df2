package app.tamis.web.page;

import app.tamis.basics.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Moments and lengths of time, in words.
///
/// @param zone whose clocks are read
public record Moments(Words words, ZoneId zone) {

  public String minute(Instant moment) {
    return in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment);
  }

  public String second(Instant moment) {
    return in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM), moment);
  }

  public String day(Instant moment) {
    return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment);
  }

  /// Rounded up, for somebody who waits.
  public static String wait(Duration howLong, Words words) {
    long seconds = Math.max(1, howLong.plusMillis(999).toSeconds());
    return seconds < 120
        ? words.say("wait.seconds", seconds)
        : words.say("wait.minutes", (seconds + 59) / 60);
  }

  private String in(DateTimeFormatter format, Instant moment) {
    return format.withLocale(words.locale()).withZone(zone).format(moment);
  }
}

package app.tamis.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;

/// One row of a table. A cell that is empty isn't there.
record Row(String table, Map<String, String> cells) {

  Optional<String> text(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  String needText(String column) {
    return need(column, text(column));
  }

  Optional<LocalDate> date(String column) {
    return text(column).map(LocalDate::parse);
  }

  LocalDate needDate(String column) {
    return need(column, date(column));
  }

  Optional<Fraction> number(String column) {
    return text(column).map(Fraction::of);
  }

  Fraction needNumber(String column) {
    return need(column, number(column));
  }

  Optional<Boolean> truth(String column) {
    return text(column).map(this::isTrue);
  }

  /// The time on the portfolio's clock.
  LocalDateTime needTime(String column, ZoneId zone) {
    TemporalAccessor time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            needText(column), OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime fixed
        ? fixed.atZoneSameInstant(zone).toLocalDateTime()
        : LocalDateTime.from(time);
  }

  private <T> T need(String column, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalArgumentException(column + " missing in " + this));
  }

  private boolean isTrue(String value) {
    return switch (value) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new IllegalArgumentException("not a boolean in " + this);
    };
  }
}

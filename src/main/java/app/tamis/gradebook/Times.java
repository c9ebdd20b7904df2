package app.tamis.gradebook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Moments as the database's driver takes them.
final class Times {

  private Times() {}

  /// The database counts microseconds, and would round up: what is kept would lie in the future.
  static OffsetDateTime at(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}

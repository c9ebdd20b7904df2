package app.tamis.basics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Moments as a database's driver takes them.
public final class Timestamps {

  private Timestamps() {}

  /// The database counts microseconds, and would round up: what is kept would lie in the future.
  public static OffsetDateTime at(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}

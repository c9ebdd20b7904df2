package app.tamis.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps up to which day a portfolio was told.
@Component
final class DayBook {

  private final JdbcClient jdbc;

  DayBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Two who tell don't overtake each other: the second waits here for the first.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('clock ' || current_portfolio(), 0))::text")
        .query(String.class)
        .list();
  }

  Optional<LocalDate> told() {
    return jdbc.sql("SELECT day FROM announced_day").query(LocalDate.class).optional();
  }

  void tell(LocalDate day) {
    jdbc.sql(
            """
            INSERT INTO announced_day (day) VALUES (:day)
            ON CONFLICT (portfolio) DO UPDATE SET day = excluded.day
            """)
        .param("day", day)
        .update();
  }
}

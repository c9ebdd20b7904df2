package app.tamis.portfolio;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the versions of the settings.
@Component
final class SettingsBook {

  private static final String COLUMNS =
      """
      SELECT number, name, yaml, again, kept_by_name AS by, kept_at AS at
      FROM settings_version
      """;

  private final JdbcClient jdbc;

  SettingsBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(
      int number, String name, String yaml, @Nullable Integer again, String by, Instant at) {

    SettingsVersion version() {
      return new SettingsVersion(
          number,
          new SettingsText(name, yaml),
          again == null ? OptionalInt.empty() : OptionalInt.of(again),
          by,
          at);
    }
  }

  /// Newest first.
  List<SettingsVersion> list() {
    return jdbc.sql(COLUMNS + "ORDER BY number DESC").query(Row.class).list().stream()
        .map(Row::version)
        .toList();
  }

  /// The last one.
  Optional<SettingsVersion> inForce() {
    return jdbc.sql(COLUMNS + "ORDER BY number DESC LIMIT 1")
        .query(Row.class)
        .optional()
        .map(Row::version);
  }

  Optional<SettingsVersion> find(int number) {
    return jdbc.sql(COLUMNS + "WHERE number = :number")
        .param("number", number)
        .query(Row.class)
        .optional()
        .map(Row::version);
  }

  /// Until the transaction ends, nobody else gives a version its number.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('settings ' || current_portfolio(), 0))::text")
        .query(String.class)
        .single();
  }

  void add(SettingsVersion version, Optional<UUID> by) {
    jdbc.sql(
            """
            INSERT INTO settings_version (number, name, yaml, again, kept_by, kept_by_name, kept_at)
            VALUES (:number, :name, :yaml, :again, :by, :byName, :at)
            """)
        .param("number", version.number())
        .param("name", version.text().name())
        .param("yaml", version.text().yaml())
        .param("again", version.again().isPresent() ? version.again().getAsInt() : null)
        .param("by", by.orElse(null))
        .param("byName", version.by())
        .param("at", Timestamps.at(version.at()))
        .update();
  }
}

package app.tamis.post;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which reports on letters were read.
@Component
final class ReportBook {

  private final JdbcClient jdbc;

  ReportBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param report its own id
  /// @return whether it wasn't known yet
  boolean add(UUID letter, String report, DeliveryReport.Recipient told, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO letter_report (letter, report, fate, words, read_at)
                VALUES (:letter, :report, :fate, :words, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("letter", letter)
            .param("report", report)
            .param("fate", told.fate().code())
            .param("words", told.words())
            .param("now", Timestamps.at(now))
            .update()
        == 1;
  }
}

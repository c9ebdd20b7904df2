package app.tamis.fleet;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps comparisons that were given: the last, and the one before.
@Component
final class GivenComparisonBook {

  private static final int KEPT = 2;

  private final JdbcClient jdbc;

  GivenComparisonBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(long id, String content, String byName, Instant at) {}

  boolean isAny() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM given_comparison)").query(Boolean.class).single();
  }

  /// The latest first.
  List<Row> list() {
    return jdbc.sql("SELECT id, content, by_name, at FROM given_comparison ORDER BY id DESC")
        .query(Row.class)
        .list();
  }

  void add(String content, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO given_comparison (content, by_name, at)
            VALUES (:content, :by, :at)
            """)
        .param("content", content)
        .param("by", by)
        .param("at", Timestamps.at(at))
        .update();
    list().stream().skip(KEPT).forEach(row -> delete(row.id()));
  }

  void delete(long id) {
    jdbc.sql("DELETE FROM given_comparison WHERE id = :id").param("id", id).update();
  }

  void deleteAll() {
    jdbc.sql("DELETE FROM given_comparison").update();
  }
}

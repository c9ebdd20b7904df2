package app.tamis.calls;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps whose phones are which.
@Component
final class LineBook {

  private final JdbcClient jdbc;

  LineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Recipients.Holder> holders() {
    return jdbc.sql("SELECT person, extension FROM person_extension ORDER BY extension, person")
        .query(Recipients.Holder.class)
        .list();
  }

  Set<UUID> every() {
    return new HashSet<>(
        jdbc.sql("SELECT person FROM person_sees_calls WHERE every").query(UUID.class).list());
  }

  void choose(UUID person, List<String> extensions, boolean every) {
    jdbc.sql("DELETE FROM person_extension WHERE person = :person")
        .param("person", person)
        .update();
    for (var extension : extensions) {
      jdbc.sql("INSERT INTO person_extension (person, extension) VALUES (:person, :extension)")
          .param("person", person)
          .param("extension", extension)
          .update();
    }
    jdbc.sql(
            """
            INSERT INTO person_sees_calls (person, every) VALUES (:person, :every)
            ON CONFLICT (portfolio, person) DO UPDATE SET every = excluded.every
            """)
        .param("person", person)
        .param("every", every)
        .update();
  }

  /// Phones that rang since then, and are nobody's.
  List<String> unclaimed(Instant since) {
    return jdbc.sql(
            """
            SELECT DISTINCT extension
            FROM call_leg
            JOIN call ON call.id = call_leg.call
            WHERE call.started_at > :since
              AND extension NOT IN (SELECT extension FROM person_extension)
            ORDER BY extension
            """)
        .param("since", app.tamis.basics.Timestamps.at(since))
        .query(String.class)
        .list();
  }
}

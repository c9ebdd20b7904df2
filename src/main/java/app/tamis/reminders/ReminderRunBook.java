package app.tamis.reminders;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps runs, and whose turn is still to come.
@Component
final class ReminderRunBook {

  private final JdbcClient jdbc;

  ReminderRunBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID begin(String by, Instant now) {
    return jdbc.sql("INSERT INTO reminder_run (by_name, at) VALUES (:by, :now) RETURNING id")
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  Optional<String> by(UUID run) {
    return jdbc.sql("SELECT by_name FROM reminder_run WHERE id = :run")
        .param("run", run)
        .query(String.class)
        .optional();
  }

  /// @return false where its turn comes already
  boolean queue(UUID run, ClientId client) {
    return jdbc.sql(
                """
                INSERT INTO reminder_queue (run, client) VALUES (:run, client_number(:client))
                ON CONFLICT DO NOTHING
                """)
            .param("run", run)
            .param("client", client.text())
            .update()
        > 0;
  }

  List<ClientId> queued(UUID run) {
    return jdbc
        .sql("SELECT remaining_client(client) FROM reminder_queue WHERE run = :run ORDER BY client")
        .param("run", run)
        .query(String.class)
        .stream()
        .map(ClientId::new)
        .toList();
  }

  /// Runs in which somebody's turn is still to come.
  List<UUID> open() {
    return jdbc.sql("SELECT DISTINCT run FROM reminder_queue").query(UUID.class).list();
  }

  /// @return whether its turn was still to come
  boolean take(UUID run, ClientId client) {
    return jdbc.sql(
                "DELETE FROM reminder_queue WHERE run = :run AND remaining_client(client) = :client")
            .param("run", run)
            .param("client", client.text())
            .update()
        > 0;
  }

  void putBack() {
    jdbc.sql("DELETE FROM reminder_queue").update();
  }
}

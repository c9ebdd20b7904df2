package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps notes on clients, in every wording that they have had.
@Component
final class NoteBook {

  private final JdbcClient jdbc;

  NoteBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Wording(
      UUID note,
      String wording,
      String byName,
      Instant at,
      @Nullable Instant removedAt,
      @Nullable String removedBy) {}

  /// The newest wording first, whatever note it is of.
  List<Wording> list(ClientId client) {
    return jdbc.sql(
            """
            SELECT w.note, w.wording, w.by_name, w.at, n.removed_at, n.removed_by
            FROM client_note n
            JOIN note_wording w ON w.note = n.id
            WHERE n.client IN (SELECT merged_clients(:client))
            ORDER BY w.id DESC
            """)
        .param("client", client.text())
        .query(Wording.class)
        .list();
  }

  UUID add(ClientId client) {
    return jdbc.sql("INSERT INTO client_note (client) VALUES (client_number(:client)) RETURNING id")
        .param("client", client.text())
        .query(UUID.class)
        .single();
  }

  boolean has(UUID note, ClientId client) {
    return jdbc.sql(
                """
                SELECT count(*) FROM client_note
                WHERE id = :note AND client IN (SELECT merged_clients(:client)) AND removed_at IS NULL
                """)
            .param("note", note)
            .param("client", client.text())
            .query(Integer.class)
            .single()
        > 0;
  }

  void word(UUID note, String wording, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO note_wording (note, wording, by_name, at)
            VALUES (:note, :wording, :by, :now)
            """)
        .param("note", note)
        .param("wording", wording)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void remove(UUID note, String by, Instant now) {
    jdbc.sql("UPDATE client_note SET removed_at = :now, removed_by = :by WHERE id = :note")
        .param("note", note)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void bringBack(UUID note, ClientId client) {
    jdbc.sql(
            """
            UPDATE client_note SET removed_at = NULL, removed_by = NULL
            WHERE id = :note AND client IN (SELECT merged_clients(:client))
            """)
        .param("note", note)
        .param("client", client.text())
        .update();
  }
}

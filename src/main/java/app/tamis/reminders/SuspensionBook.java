package app.tamis.reminders;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps notices that services will stop.
@Component
final class SuspensionBook {

  private static final String NOTICES =
      """
      SELECT id, remaining_client(client) AS client, services, reason, given_on, document, by_name, ended_by, ended_why
      FROM suspension_notice
      """;

  private final JdbcClient jdbc;

  SuspensionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Services(List<Stopping> services) {}

  record Row(
      UUID id,
      ClientId client,
      String services,
      String reason,
      LocalDate givenOn,
      UUID document,
      String byName,
      String endedBy,
      String endedWhy) {

    SuspensionNotice notice() {
      return new SuspensionNotice(
          id,
          client,
          Json.read(services, Services.class).services(),
          reason,
          givenOn,
          document,
          byName,
          endedBy,
          endedWhy);
    }
  }

  /// To a client, the newest first.
  List<SuspensionNotice> list(ClientId client) {
    return jdbc
        .sql(NOTICES + "WHERE remaining_client(client) = :client ORDER BY at DESC")
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::notice)
        .toList();
  }

  /// Those that weren't taken back.
  List<SuspensionNotice> standing() {
    return jdbc.sql(NOTICES + "WHERE ended_at IS NULL ORDER BY at").query(Row.class).stream()
        .map(Row::notice)
        .toList();
  }

  void add(
      UUID id,
      ClientId client,
      List<Stopping> services,
      String reason,
      LocalDate on,
      UUID letter,
      UUID document,
      String by,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO suspension_notice (id, client, services, reason, given_on, letter, document, by_name, at)
            VALUES (:id, client_number(:client), :services, :reason, :on, :letter, :document, :by, :now)
            """)
        .param("id", id)
        .param("client", client.text())
        .param("services", Json.write(new Services(services)))
        .param("reason", reason)
        .param("on", on)
        .param("letter", letter)
        .param("document", document)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// @return whether it stood
  boolean end(UUID id, String why, String by, Instant now) {
    return jdbc.sql(
                """
                UPDATE suspension_notice SET ended_by = :by, ended_why = :why, ended_at = :now
                WHERE id = :id AND ended_at IS NULL
                """)
            .param("id", id)
            .param("why", why)
            .param("by", by)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }
}

package app.tamis.calls;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps numbers that somebody has said are a client's.
@Component
final class NumberBook {

  private static final String SELECT =
      """
      SELECT attached.e164, remaining.id AS client, remaining.name, attached.by_name, attached.at
      FROM attached_number AS attached
      JOIN client AS remaining ON remaining.id = remaining_client(attached.client)
      """;

  private final JdbcClient jdbc;

  NumberBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(String e164, ClientId client, String name, String byName, Instant at) {

    Attached attached() {
      return new Attached(e164, client, name, byName, at);
    }
  }

  Optional<Attached> find(String e164) {
    return jdbc.sql(SELECT + "WHERE attached.e164 = :number")
        .param("number", e164)
        .query(Row.class)
        .optional()
        .map(Row::attached);
  }

  List<Attached> list() {
    return jdbc.sql(SELECT + "ORDER BY remaining.name, attached.e164").query(Row.class).stream()
        .map(Row::attached)
        .toList();
  }

  void attach(String e164, ClientId client, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO attached_number (e164, client, by_name, at)
            VALUES (:number, client_number(:client), :by, :now)
            ON CONFLICT (portfolio, e164)
            DO UPDATE SET client = excluded.client, by_name = excluded.by_name, at = excluded.at
            """)
        .param("number", e164)
        .param("client", client.text())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void detach(String e164) {
    jdbc.sql("DELETE FROM attached_number WHERE e164 = :number").param("number", e164).update();
  }

  /// A client as the register knows it, after mergers.
  record Registered(int number, ClientId id, String name) {}

  /// Empty of one that isn't registered yet.
  Optional<Registered> remaining(ClientId client) {
    return jdbc.sql(
            "SELECT number, id, name FROM client WHERE id = remaining_client(client_number(:client))")
        .param("client", client.text())
        .query(Registered.class)
        .optional();
  }

  Optional<Registered> remaining(int number) {
    return jdbc.sql("SELECT number, id, name FROM client WHERE id = remaining_client(:number)")
        .param("number", number)
        .query(Registered.class)
        .optional();
  }
}

package app.tamis.outlook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what exits must keep, and what people say of them.
@Component
final class ExitBook {

  private final JdbcClient jdbc;

  ExitBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last ones.
  Optional<ExitTerms> terms() {
    return jdbc.sql("SELECT terms FROM exit_terms ORDER BY id DESC LIMIT 1")
        .query(String.class)
        .optional()
        .map(text -> Json.read(text, ExitTerms.class));
  }

  void add(ExitTerms terms, String by, Instant now) {
    jdbc.sql("INSERT INTO exit_terms (terms, by_name, at) VALUES (:terms, :by, :now)")
        .param("terms", Json.write(terms))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  record Row(ClientId client, String kind, String said, String byName, Instant at) {

    ExitSaid saying() {
      return new ExitSaid(client, ExitSaid.Kind.of(kind), said, byName, at);
    }
  }

  /// Of each client and kind what was said last, but for what was taken back.
  List<ExitSaid> sayings() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (remaining_client(client), kind)
                   remaining_client(client) AS client, kind, said, by_name, at
            FROM exit_saying
            ORDER BY remaining_client(client), kind, id DESC
            """)
        .query(Row.class)
        .stream()
        .filter(row -> !row.said().isEmpty())
        .map(Row::saying)
        .toList();
  }

  void say(ClientId client, ExitSaid.Kind kind, String said, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO exit_saying (client, kind, said, by_name, at)
            VALUES (client_number(:client), :kind, :said, :by, :now)
            """)
        .param("client", client.text())
        .param("kind", kind.code())
        .param("said", said)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  record Tied(UUID tie, String kind, ClientId client) {}

  /// In the order in which they were made.
  List<KeptTie> ties() {
    var rows =
        jdbc.sql(
                """
                SELECT exit_tie.id AS tie, kind, remaining_client(client) AS client
                FROM exit_tie JOIN exit_tied ON exit_tied.tie = exit_tie.id
                WHERE NOT taken_back
                ORDER BY exit_tie.number
                """)
            .query(Tied.class)
            .list();
    var members = rows.stream().collect(groupingBy(Tied::tie, mapping(Tied::client, toSet())));
    return rows.stream()
        .map(row ->
            new KeptTie(row.tie(), tie(row.kind(), members.getOrDefault(row.tie(), Set.of()))))
        .distinct()
        .filter(kept -> kept.tie().clients().size() > 1)
        .toList();
  }

  private static Tie tie(String kind, Set<ClientId> clients) {
    return new Tie(Tie.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), clients);
  }

  void tie(Tie tie, String by, Instant now) {
    var id =
        jdbc.sql(
                """
                INSERT INTO exit_tie (kind, by_name, at) VALUES (:kind, :by, :now) RETURNING id
                """)
            .param("kind", tie.kind().name().toLowerCase(Locale.ROOT))
            .param("by", by)
            .param("now", Timestamps.at(now))
            .query(UUID.class)
            .single();
    for (var client : tie.clients()) {
      jdbc.sql("INSERT INTO exit_tied (tie, client) VALUES (:tie, client_number(:client))")
          .param("tie", id)
          .param("client", client.text())
          .update();
    }
  }

  void untie(UUID tie) {
    jdbc.sql("UPDATE exit_tie SET taken_back = true WHERE id = :id").param("id", tie).update();
  }
}

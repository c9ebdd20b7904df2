package app.tamis.reminders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what people said that stops reminders.
@Component
final class ReminderStopBook {

  private final JdbcClient jdbc;

  ReminderStopBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      @Nullable String bill,
      String kind,
      String what,
      LocalDate since,
      @Nullable LocalDate until,
      String byName) {

    Stop stop() {
      return new Stop(
          id,
          Optional.ofNullable(bill),
          Stop.Kind.find(kind).orElseThrow(),
          what,
          since,
          Optional.ofNullable(until),
          byName);
    }
  }

  /// Those that weren't taken back, by client, the oldest first.
  Map<ClientId, List<Stop>> list() {
    return jdbc
        .sql(
            """
            SELECT id, remaining_client(client) AS client, bill, kind, what, since, until, by_name
            FROM reminder_stop WHERE ended_at IS NULL ORDER BY at
            """)
        .query(Row.class)
        .stream()
        .collect(groupingBy(Row::client, mapping(Row::stop, toList())));
  }

  void add(ClientId client, Stop stop, Instant now) {
    jdbc.sql(
            """
            INSERT INTO reminder_stop (client, bill, kind, what, since, until, by_name, at)
            VALUES (client_number(:client), :bill, :kind, :what, :since, CAST(:until AS date), :by, :now)
            """)
        .param("client", client.text())
        .param("bill", stop.bill().orElse(null))
        .param("kind", stop.kind().code())
        .param("what", stop.what())
        .param("since", stop.since())
        .param("until", stop.until().orElse(null))
        .param("by", stop.byName())
        .param("now", Timestamps.at(now))
        .update();
  }

  /// @return whether it stood
  boolean end(UUID id, String by, Instant now) {
    return jdbc.sql(
                "UPDATE reminder_stop SET ended_by = :by, ended_at = :now WHERE id = :id AND ended_at IS NULL")
            .param("id", id)
            .param("by", by)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }
}

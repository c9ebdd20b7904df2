package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what freed hours are for.
@Component
final class FreedBook {

  private static final String ITEMS =
      """
      SELECT id, scenario, CASE WHEN client IS NULL THEN NULL ELSE remaining_client(client) END AS client, kind, hours,
             person, due_on, done_on, hidden
      FROM freed_item
      """;

  private final JdbcClient jdbc;

  FreedBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      @Nullable UUID scenario,
      @Nullable String client,
      String kind,
      BigDecimal hours,
      @Nullable UUID person,
      LocalDate dueOn,
      @Nullable LocalDate doneOn,
      boolean hidden) {

    FreedItem item() {
      return new FreedItem(
          id,
          Optional.ofNullable(scenario),
          Optional.ofNullable(client).map(ClientId::new),
          FreedItem.Kind.find(kind).orElseThrow(),
          hours.doubleValue(),
          Optional.ofNullable(person),
          dueOn,
          Optional.ofNullable(doneOn),
          hidden);
    }
  }

  /// Of all plans, the first due first.
  List<FreedItem> list() {
    return jdbc.sql(ITEMS + "ORDER BY due_on, number").query(Row.class).stream()
        .map(Row::item)
        .toList();
  }

  Optional<FreedItem> find(UUID id) {
    return jdbc.sql(ITEMS + "WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::item);
  }

  void add(FreedHours.Wanted wanted, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO freed_item (scenario, client, kind, hours, person, due_on, made_by, made_at)
            VALUES (CAST(:scenario AS uuid), client_number(CAST(:client AS text)), :kind, :hours,
                    CAST(:person AS uuid), :due, :by, :now)
            """)
        .param("scenario", wanted.scenario().orElse(null))
        .param("client", wanted.client().map(ClientId::text).orElse(null))
        .param("kind", wanted.kind().code())
        .param("hours", wanted.hours())
        .param("person", wanted.person().orElse(null))
        .param("due", wanted.dueOn())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void done(UUID id, Optional<LocalDate> on) {
    jdbc.sql("UPDATE freed_item SET done_on = CAST(:on AS date) WHERE id = :id")
        .param("id", id)
        .param("on", on.orElse(null))
        .update();
  }

  void hide(UUID id, boolean hidden) {
    jdbc.sql("UPDATE freed_item SET hidden = :hidden WHERE id = :id")
        .param("id", id)
        .param("hidden", hidden)
        .update();
  }
}

package app.tamis.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.agreements.CommitmentEvent.What;
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

/// Keeps commitments and what became of them.
@Component
final class CommitmentBook {

  private static final String COMMITMENTS =
      """
      SELECT id, remaining_client(client) AS client, agreement, clause, what, amount, due_on, made_by, made_at
      FROM commitment
      """;

  private static final String EVENTS =
      """
      SELECT commitment, what, on_day, note, by_name, at
      FROM commitment_event
      """;

  private static final String OF_CLIENT = "WHERE client IN (SELECT merged_clients(:client)) ";

  private final JdbcClient jdbc;

  CommitmentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      @Nullable UUID agreement,
      String clause,
      String what,
      @Nullable BigDecimal amount,
      @Nullable LocalDate dueOn,
      String madeBy,
      Instant madeAt) {

    Commitment with(List<CommitmentEvent> events) {
      return new Commitment(
          id,
          client,
          Optional.ofNullable(agreement),
          clause,
          what,
          Optional.ofNullable(amount),
          Optional.ofNullable(dueOn),
          madeBy,
          madeAt,
          events);
    }
  }

  record EventRow(
      UUID commitment, String what, LocalDate onDay, String note, String byName, Instant at) {

    CommitmentEvent event() {
      return new CommitmentEvent(What.of(what), onDay, note, byName, at);
    }
  }

  /// Newest first.
  List<Commitment> list() {
    return with(
        jdbc.sql(COMMITMENTS + "ORDER BY number DESC").query(Row.class).list(),
        jdbc.sql(EVENTS + "ORDER BY id").query(EventRow.class).list());
  }

  /// Of a client, and all that were merged into it; newest first.
  List<Commitment> list(ClientId client) {
    return with(
        jdbc.sql(COMMITMENTS + OF_CLIENT + "ORDER BY number DESC")
            .param("client", client.text())
            .query(Row.class)
            .list(),
        jdbc.sql(
                EVENTS
                    + "WHERE commitment IN (SELECT id FROM commitment "
                    + OF_CLIENT
                    + ") ORDER BY id")
            .param("client", client.text())
            .query(EventRow.class)
            .list());
  }

  /// Who promised anything.
  List<ClientId> about() {
    return jdbc
        .sql("SELECT DISTINCT remaining_client(client) FROM commitment")
        .query(String.class)
        .stream()
        .map(ClientId::new)
        .toList();
  }

  private static List<Commitment> with(List<Row> rows, List<EventRow> events) {
    var byCommitment =
        events.stream()
            .collect(groupingBy(EventRow::commitment, mapping(EventRow::event, toList())));
    return rows.stream()
        .map(row -> row.with(byCommitment.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /// Nobody else says anything of it until the transaction's end.
  Optional<Commitment> lock(UUID id) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", "commitment " + id)
        .query(rows -> {});
    return jdbc.sql(COMMITMENTS + "WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(row ->
            row.with(
                jdbc
                    .sql(EVENTS + "WHERE commitment = :id ORDER BY id")
                    .param("id", id)
                    .query(EventRow.class)
                    .stream()
                    .map(EventRow::event)
                    .toList()));
  }

  UUID add(Commitments.Promise promise, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO commitment (client, agreement, clause, what, amount, due_on, made_by, made_at)
            VALUES (client_number(:client), :agreement, :clause, :what, :amount, :due, :by, :now)
            RETURNING id
            """)
        .param("client", promise.client().id().text())
        .param("agreement", promise.agreement().orElse(null))
        .param("clause", promise.clause())
        .param("what", promise.what())
        .param("amount", promise.amount().orElse(null))
        .param("due", promise.dueOn().orElse(null))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void happened(UUID commitment, CommitmentEvent event) {
    jdbc.sql(
            """
            INSERT INTO commitment_event (commitment, what, on_day, note, by_name, at)
            VALUES (:commitment, :what, :on, :note, :by, :at)
            """)
        .param("commitment", commitment)
        .param("what", event.what().code())
        .param("on", event.on())
        .param("note", event.note())
        .param("by", event.by())
        .param("at", Timestamps.at(event.at()))
        .update();
  }
}

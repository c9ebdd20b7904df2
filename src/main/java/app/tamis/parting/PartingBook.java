package app.tamis.parting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.grading.Letter;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingStep.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps cases, their steps, and what was said of both.
@Component
final class PartingBook {

  private static final String CASES =
      """
      SELECT id, remaining_client(client) AS client, ground, reason, grade, letter, made_by, made_at
      FROM parting
      """;

  private static final String STEPS = "SELECT id, parting, kind, person, due_on FROM parting_step ";

  private static final String EVENTS =
      """
      SELECT parting, step, what, on_day, note, detail, until_day, letter, by_name, at
      FROM parting_event
      """;

  private static final String OF_CLIENT = "WHERE client IN (SELECT merged_clients(:client)) ";

  private final JdbcClient jdbc;

  PartingBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      String ground,
      String reason,
      @Nullable String grade,
      @Nullable String letter,
      String madeBy,
      Instant madeAt) {

    PartingCase with(List<StepRow> steps, List<PartingEvent> events) {
      return new PartingCase(
          id,
          client,
          Ground.of(ground),
          reason,
          Optional.ofNullable(grade).map(Letter::valueOf),
          madeBy,
          madeAt,
          Optional.ofNullable(letter).map(text -> Json.read(text, LetterDraft.class)),
          steps.stream().map(step -> step.with(events)).sorted(PartingBook::inOrder).toList(),
          events);
    }
  }

  private static int inOrder(PartingStep one, PartingStep other) {
    return one.kind().compareTo(other.kind());
  }

  record StepRow(UUID id, UUID parting, String kind, @Nullable UUID person, LocalDate dueOn) {

    PartingStep with(List<PartingEvent> events) {
      var known = Kind.find(kind).orElseThrow();
      return new PartingStep(
          id, known, Optional.ofNullable(person), dueOn, PartingCase.done(events, id, known));
    }
  }

  record EventRow(
      UUID parting,
      @Nullable UUID step,
      String what,
      LocalDate onDay,
      String note,
      String detail,
      @Nullable LocalDate untilDay,
      @Nullable UUID letter,
      String byName,
      Instant at) {

    PartingEvent event() {
      return new PartingEvent(
          What.find(what).orElseThrow(),
          Optional.ofNullable(step),
          onDay,
          note,
          detail,
          Optional.ofNullable(untilDay),
          Optional.ofNullable(letter),
          byName,
          at);
    }
  }

  /// Newest first.
  List<PartingCase> list() {
    return with(jdbc.sql(CASES + "ORDER BY number DESC").query(Row.class).list());
  }

  /// Of a client, and all that were merged into it; newest first.
  List<PartingCase> list(ClientId client) {
    return with(
        jdbc.sql(CASES + OF_CLIENT + "ORDER BY number DESC")
            .param("client", client.text())
            .query(Row.class)
            .list());
  }

  private Optional<PartingCase> find(UUID id) {
    return with(jdbc.sql(CASES + "WHERE id = :id").param("id", id).query(Row.class).list()).stream()
        .findFirst();
  }

  private List<PartingCase> with(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var cases = rows.stream().map(Row::id).toList();
    var steps =
        jdbc
            .sql(STEPS + "WHERE parting IN (:cases)")
            .param("cases", cases)
            .query(StepRow.class)
            .stream()
            .collect(groupingBy(StepRow::parting));
    var events =
        jdbc
            .sql(EVENTS + "WHERE parting IN (:cases) ORDER BY id")
            .param("cases", cases)
            .query(EventRow.class)
            .stream()
            .collect(groupingBy(EventRow::parting, mapping(EventRow::event, toList())));
    return rows.stream()
        .map(row ->
            row.with(
                steps.getOrDefault(row.id(), List.of()), events.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /// Nobody else says anything of it until the transaction's end.
  Optional<PartingCase> lock(UUID id) {
    lock("parting " + id);
    return find(id);
  }

  /// Nobody else proposes one for the client until then.
  void lock(ClientId client) {
    lock("partings of " + client.text());
  }

  private void lock(String what) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", what)
        .query(_ -> {});
  }

  UUID add(
      ClientId client,
      Ground ground,
      String reason,
      Optional<Letter> grade,
      String by,
      Instant now) {
    return jdbc.sql(
            """
            INSERT INTO parting (client, ground, reason, grade, made_by, made_at)
            VALUES (client_number(:client), :ground, :reason, :grade, :by, :now)
            RETURNING id
            """)
        .param("client", client.text())
        .param("ground", ground.code())
        .param("reason", reason)
        .param("grade", grade.map(Letter::name).orElse(null))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void keep(UUID parting, LetterDraft draft) {
    jdbc.sql("UPDATE parting SET letter = :letter WHERE id = :parting")
        .param("letter", Json.write(draft))
        .param("parting", parting)
        .update();
  }

  /// One that is there already keeps its day and its person.
  void add(UUID parting, Kind kind, Optional<UUID> person, LocalDate dueOn) {
    jdbc.sql(
            """
            INSERT INTO parting_step (parting, kind, person, due_on)
            VALUES (:parting, :kind, :person, :due)
            ON CONFLICT (parting, kind) DO NOTHING
            """)
        .param("parting", parting)
        .param("kind", kind.code())
        .param("person", person.orElse(null))
        .param("due", dueOn)
        .update();
  }

  void plan(UUID step, Optional<UUID> person, LocalDate dueOn) {
    jdbc.sql("UPDATE parting_step SET person = :person, due_on = :due WHERE id = :step")
        .param("person", person.orElse(null))
        .param("due", dueOn)
        .param("step", step)
        .update();
  }

  void happened(UUID parting, PartingEvent event) {
    jdbc.sql(
            """
            INSERT INTO parting_event (parting, step, what, on_day, note, detail, until_day, letter, by_name, at)
            VALUES (:parting, :step, :what, :on, :note, :detail, :until, :letter, :by, :at)
            """)
        .param("parting", parting)
        .param("step", event.step().orElse(null))
        .param("what", event.what().code())
        .param("on", event.on())
        .param("note", event.note())
        .param("detail", event.detail())
        .param("until", event.until().orElse(null))
        .param("letter", event.letter().orElse(null))
        .param("by", event.by())
        .param("at", Timestamps.at(event.at()))
        .update();
  }
}

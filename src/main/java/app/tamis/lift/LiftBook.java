package app.tamis.lift;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.grading.Letter;
import app.tamis.lift.PlanEvent.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps plans, their steps, and what was said of both.
@Component
final class LiftBook {

  private static final String PLANS =
      """
      SELECT id, remaining_client(client) AS client, from_grade, target, ends_on, person, made_by, made_at
      FROM lift_plan
      """;

  private static final String STEPS =
      "SELECT id, plan, what, value, labour, due_on FROM lift_step ";

  private static final String EVENTS =
      """
      SELECT plan, step, what, on_day, note, judged, by_name, at
      FROM lift_event
      """;

  private static final String OF_CLIENT = "WHERE client IN (SELECT merged_clients(:client)) ";

  private final JdbcClient jdbc;

  LiftBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      @Nullable String fromGrade,
      String target,
      LocalDate endsOn,
      @Nullable UUID person,
      String madeBy,
      Instant madeAt) {

    LiftPlan with(List<StepRow> steps, List<PlanEvent> events) {
      return new LiftPlan(
          id,
          client,
          Optional.ofNullable(fromGrade).map(Letter::valueOf),
          Letter.valueOf(target),
          endsOn,
          Optional.ofNullable(person),
          steps.stream().map(step -> step.with(events)).toList(),
          madeBy,
          madeAt,
          events);
    }
  }

  record StepRow(
      UUID id,
      UUID plan,
      String what,
      @Nullable Double value,
      @Nullable Double labour,
      @Nullable LocalDate dueOn) {

    Step with(List<PlanEvent> events) {
      return new Step(
          id,
          Doing.of(what, optional(value), optional(labour)).orElseThrow(),
          Optional.ofNullable(dueOn),
          LiftPlan.said(events, id, What.SIGNED),
          LiftPlan.said(events, id, What.PROVEN));
    }

    private static OptionalDouble optional(@Nullable Double number) {
      return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
  }

  record EventRow(
      UUID plan,
      @Nullable UUID step,
      String what,
      LocalDate onDay,
      String note,
      @Nullable String judged,
      String byName,
      Instant at) {

    PlanEvent event() {
      return new PlanEvent(
          What.find(what).orElseThrow(),
          Optional.ofNullable(step),
          onDay,
          note,
          Optional.ofNullable(judged).map(text -> Json.read(text, Judged.class)),
          byName,
          at);
    }
  }

  /// Newest first.
  List<LiftPlan> list() {
    return with(jdbc.sql(PLANS + "ORDER BY number DESC").query(Row.class).list());
  }

  /// Of a client, and all that were merged into it; newest first.
  List<LiftPlan> list(ClientId client) {
    return with(
        jdbc.sql(PLANS + OF_CLIENT + "ORDER BY number DESC")
            .param("client", client.text())
            .query(Row.class)
            .list());
  }

  Optional<LiftPlan> find(UUID id) {
    return with(jdbc.sql(PLANS + "WHERE id = :id").param("id", id).query(Row.class).list()).stream()
        .findFirst();
  }

  private List<LiftPlan> with(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var plans = rows.stream().map(Row::id).toList();
    var steps =
        jdbc
            .sql(STEPS + "WHERE plan IN (:plans) ORDER BY number")
            .param("plans", plans)
            .query(StepRow.class)
            .stream()
            .collect(groupingBy(StepRow::plan));
    var events = events(plans);
    return rows.stream()
        .map(row ->
            row.with(
                steps.getOrDefault(row.id(), List.of()), events.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<PlanEvent>> events(List<UUID> plans) {
    return jdbc
        .sql(EVENTS + "WHERE plan IN (:plans) ORDER BY id")
        .param("plans", plans)
        .query(EventRow.class)
        .stream()
        .collect(groupingBy(EventRow::plan, mapping(EventRow::event, toList())));
  }

  /// Nobody else says anything of it until the transaction's end.
  Optional<LiftPlan> lock(UUID id) {
    lock("lift plan " + id);
    return find(id);
  }

  /// Nobody else begins a plan for the client until then.
  void lock(ClientId client) {
    lock("lift plans of " + client.text());
  }

  private void lock(String what) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", what)
        .query(_ -> {});
  }

  UUID add(Lifts.Proposal plan, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO lift_plan (client, from_grade, target, ends_on, person, made_by, made_at)
            VALUES (client_number(:client), :from, :target, :ends, :person, :by, :now)
            RETURNING id
            """)
        .param("client", plan.client().id().text())
        .param("from", plan.from().map(Letter::name).orElse(null))
        .param("target", plan.target().name())
        .param("ends", plan.endsOn())
        .param("person", plan.person().orElse(null))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void add(UUID plan, Lifts.ProposedStep step) {
    jdbc.sql(
            """
            INSERT INTO lift_step (plan, what, value, labour, due_on)
            VALUES (:plan, :what, :value, :labour, :due)
            """)
        .param("plan", plan)
        .param("what", step.doing().code())
        .param("value", boxed(step.doing().value()))
        .param("labour", boxed(step.doing().labour()))
        .param("due", step.dueOn().orElse(null))
        .update();
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  void assign(UUID plan, Optional<UUID> person) {
    jdbc.sql("UPDATE lift_plan SET person = :person WHERE id = :plan")
        .param("person", person.orElse(null))
        .param("plan", plan)
        .update();
  }

  void happened(UUID plan, PlanEvent event) {
    jdbc.sql(
            """
            INSERT INTO lift_event (plan, step, what, on_day, note, judged, by_name, at)
            VALUES (:plan, :step, :what, :on, :note, :judged, :by, :at)
            """)
        .param("plan", plan)
        .param("step", event.step().orElse(null))
        .param("what", event.what().code())
        .param("on", event.on())
        .param("note", event.note())
        .param("judged", event.judged().map(Json::write).orElse(null))
        .param("by", event.by())
        .param("at", Timestamps.at(event.at()))
        .update();
  }
}

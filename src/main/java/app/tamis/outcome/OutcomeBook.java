package app.tamis.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.outcome.Decision.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps forecasts, and what people say of what came of them.
@Component
final class OutcomeBook {

  private final JdbcClient jdbc;

  OutcomeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which decision a forecast is of.
  record Key(Kind kind, UUID source, LocalDate on) {

    static Key of(Decision decision) {
      return new Key(decision.kind(), decision.source(), decision.on());
    }
  }

  record Kept(UUID id, Key key, Optional<Forecast> forecast) {}

  private record Row(
      UUID id, String kind, UUID source, LocalDate decidedOn, @Nullable String forecast) {

    Kept kept() {
      return new Kept(
          id,
          new Key(Kind.of(kind), source, decidedOn),
          Optional.ofNullable(forecast).map(text -> Json.read(text, Forecast.class)));
    }
  }

  Map<Key, Kept> all() {
    return jdbc
        .sql("SELECT id, kind, source, decided_on, forecast FROM outcome")
        .query(Row.class)
        .stream()
        .map(Row::kept)
        .collect(toMap(Kept::key, kept -> kept));
  }

  /// Nothing is done where one was kept of that decision.
  void keep(Decision decision, Optional<Forecast> forecast, Instant now) {
    jdbc.sql(
            """
            INSERT INTO outcome (client, kind, source, decided_on, forecast, kept_at)
            VALUES (client_number(:client), :kind, :source, :on, CAST(:forecast AS text), :now)
            ON CONFLICT (portfolio, kind, source, decided_on) DO NOTHING
            """)
        .param("client", decision.client().text())
        .param("kind", decision.kind().code())
        .param("source", decision.source())
        .param("on", decision.on())
        .param("forecast", forecast.map(Json::write).orElse(null))
        .param("now", Timestamps.at(now))
        .update();
  }

  private record Said(
      UUID outcome, @Nullable String answer, String note, String byName, Instant at) {

    Optional<Answer> told() {
      return Optional.ofNullable(answer)
          .flatMap(Answer.Would::find)
          .map(would -> new Answer(would, note, byName, at));
    }
  }

  Map<UUID, Answer> answers() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (outcome) outcome, answer, note, by_name, at
            FROM outcome_answer
            ORDER BY outcome, id DESC
            """)
        .query(Said.class)
        .stream()
        .flatMap(said -> said.told().stream().map(answer -> Map.entry(said.outcome(), answer)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// @param would empty to take back what was said
  void answer(UUID outcome, Optional<Answer.Would> would, String note, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO outcome_answer (outcome, answer, note, by_name, at)
            VALUES (:outcome, CAST(:answer AS text), :note, :by, :now)
            """)
        .param("outcome", outcome)
        .param("answer", would.map(Answer.Would::code).orElse(null))
        .param("note", note)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  private record Look(UUID outcome, int days) {}

  /// By outcome, after how many days.
  Map<UUID, Set<Integer>> looks() {
    return jdbc.sql("SELECT outcome, days FROM outcome_look").query(Look.class).stream()
        .collect(groupingBy(Look::outcome, mapping(Look::days, toSet())));
  }

  void looked(UUID outcome, List<Integer> days, String by, Instant now) {
    for (int each : days) {
      jdbc.sql(
              """
              INSERT INTO outcome_look (outcome, days, by_name, at)
              VALUES (:outcome, :days, :by, :now)
              ON CONFLICT DO NOTHING
              """)
          .param("outcome", outcome)
          .param("days", each)
          .param("by", by)
          .param("now", Timestamps.at(now))
          .update();
    }
  }
}

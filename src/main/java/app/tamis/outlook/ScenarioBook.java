package app.tamis.outlook;

import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps scenarios.
@Component
final class ScenarioBook {

  private static final String SCENARIOS =
      "SELECT id, name, question, said, as_of, hidden, made_by, made_at FROM scenario ";

  private final JdbcClient jdbc;

  ScenarioBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      String name,
      String question,
      String said,
      LocalDate asOf,
      boolean hidden,
      String madeBy,
      Instant madeAt) {

    Scenario scenario() {
      return new Scenario(
          id,
          name,
          Json.read(question, Question.class),
          Json.read(said, ThreeSums.class),
          asOf,
          hidden,
          madeBy,
          madeAt);
    }
  }

  /// Newest first.
  List<Scenario> list() {
    return jdbc.sql(SCENARIOS + "ORDER BY number DESC").query(Row.class).stream()
        .map(Row::scenario)
        .toList();
  }

  Optional<Scenario> find(UUID id) {
    return jdbc.sql(SCENARIOS + "WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::scenario);
  }

  UUID add(String name, Question question, ThreeSums said, LocalDate asOf, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO scenario (name, question, said, as_of, made_by, made_at)
            VALUES (:name, :question, :said, :as_of, :by, :now)
            RETURNING id
            """)
        .param("name", name)
        .param("question", Json.write(question))
        .param("said", Json.write(said))
        .param("as_of", asOf)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void rename(UUID id, String name) {
    jdbc.sql("UPDATE scenario SET name = :name WHERE id = :id")
        .param("id", id)
        .param("name", name)
        .update();
  }

  void hide(UUID id, boolean hidden) {
    jdbc.sql("UPDATE scenario SET hidden = :hidden WHERE id = :id")
        .param("id", id)
        .param("hidden", hidden)
        .update();
  }
}

package app.tamis.agreements;

import app.tamis.agreements.ClauseVersion.State;
import app.tamis.agreements.clauses.Wording;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how the firm words clauses.
@Component
final class ClauseBook {

  private final JdbcClient jdbc;

  ClauseBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      String clause,
      int number,
      String state,
      String words,
      @Nullable String shipped,
      String byName,
      Instant at) {

    ClauseVersion version() {
      return new ClauseVersion(
          clause,
          number,
          State.of(state),
          Json.read(words, Wording.class),
          Optional.ofNullable(shipped).map(text -> Json.read(text, Wording.class)),
          byName,
          at);
    }
  }

  /// The last version of each clause that has any.
  List<ClauseVersion> latest() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (clause) clause, number, state, words, shipped, by_name, at
            FROM clause_version
            ORDER BY clause, number DESC
            """)
        .query(Row.class)
        .stream()
        .map(Row::version)
        .toList();
  }

  /// Newest first.
  List<ClauseVersion> list(String clause) {
    return jdbc
        .sql(
            """
            SELECT clause, number, state, words, shipped, by_name, at
            FROM clause_version
            WHERE clause = :clause
            ORDER BY number DESC
            """)
        .param("clause", clause)
        .query(Row.class)
        .stream()
        .map(Row::version)
        .toList();
  }

  /// Until the transaction ends, nobody else gives a version its number.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('clauses ' || current_portfolio(), 0))::text")
        .query(String.class)
        .single();
  }

  void add(ClauseVersion version) {
    jdbc.sql(
            """
            INSERT INTO clause_version (clause, number, state, words, shipped, by_name, at)
            VALUES (:clause, :number, :state, :words, :shipped, :by, :at)
            """)
        .param("clause", version.clause())
        .param("number", version.number())
        .param("state", version.state().code())
        .param("words", Json.write(version.words()))
        .param("shipped", version.shipped().map(Json::write).orElse(null))
        .param("by", version.by())
        .param("at", Timestamps.at(version.at()))
        .update();
  }
}

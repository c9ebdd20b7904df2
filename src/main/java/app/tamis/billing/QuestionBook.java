package app.tamis.billing;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the questions that came back about statements.
@Component
final class QuestionBook {

  private static final String ALL =
      """
      SELECT q.id, remaining_client(s.client) AS client, s.month, q.asked_on, q.what, q.noted_by, q.answer,
             q.answered_by
      FROM statement_question AS q
      JOIN statement AS s ON s.id = q.statement
      """;

  private final JdbcClient jdbc;

  QuestionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      LocalDate month,
      LocalDate askedOn,
      String what,
      String notedBy,
      @Nullable String answer,
      String answeredBy) {

    Question question() {
      return new Question(
          id,
          client,
          YearMonth.from(month),
          askedOn,
          what,
          notedBy,
          Optional.ofNullable(answer),
          answeredBy);
    }
  }

  void add(UUID statement, LocalDate on, String what, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO statement_question (statement, asked_on, what, noted_by, noted_at)
            VALUES (:statement, :on, :what, :by, :now)
            """)
        .param("statement", statement)
        .param("on", on)
        .param("what", what)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// @return whether it was open
  boolean answer(UUID id, String answer, String by, Instant now) {
    return jdbc.sql(
                """
                UPDATE statement_question SET answer = :answer, answered_by = :by, answered_at = :now
                WHERE id = :id AND answer IS NULL
                """)
            .param("id", id)
            .param("answer", answer)
            .param("by", by)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }

  List<Question> list(ClientId client, YearMonth month) {
    return jdbc
        .sql(
            ALL
                + " WHERE remaining_client(s.client) = :client AND s.month = :month ORDER BY q.noted_at")
        .param("client", client.text())
        .param("month", month.atDay(1))
        .query(Row.class)
        .list()
        .stream()
        .map(Row::question)
        .toList();
  }

  List<Question> open() {
    return jdbc
        .sql(ALL + " WHERE q.answer IS NULL ORDER BY q.noted_at")
        .query(Row.class)
        .list()
        .stream()
        .map(Row::question)
        .toList();
  }
}

package app.tamis.reviews;

import static java.util.stream.Collectors.toMap;

import app.tamis.agreements.Signatory;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was said in reviews: of trouble, what was decided, and which minutes left.
@Component
final class TalkBook {

  private static final String DECISIONS =
      "SELECT id, review, what, person, due_on, done_on FROM review_decision WHERE NOT dropped ";

  private final JdbcClient jdbc;

  TalkBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record TroubleRow(UUID review, String answer, String words, String byName) {

    Trouble trouble() {
      return new Trouble(review, Trouble.Answer.find(answer).orElseThrow(), words, byName);
    }
  }

  record DecisionRow(
      UUID id,
      UUID review,
      String what,
      @Nullable UUID person,
      LocalDate dueOn,
      @Nullable LocalDate doneOn) {

    Decision decision() {
      return new Decision(
          id, review, what, Optional.ofNullable(person), dueOn, Optional.ofNullable(doneOn));
    }
  }

  record MinutesRow(UUID review, LocalDate sentOn, String toName, String toEmail, UUID letter) {

    Minutes.Sent sent() {
      return new Minutes.Sent(sentOn, new Signatory(toName, toEmail), letter);
    }
  }

  /// The last answer of each review.
  Map<UUID, Trouble> troubles(Collection<UUID> reviews) {
    if (reviews.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (review) review, answer, words, by_name FROM review_trouble
            WHERE review IN (:reviews) ORDER BY review, id DESC
            """)
        .param("reviews", reviews)
        .query(TroubleRow.class)
        .stream()
        .collect(toMap(TroubleRow::review, TroubleRow::trouble));
  }

  void add(UUID review, Trouble.Answer answer, String words, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO review_trouble (review, answer, words, by_name, at)
            VALUES (:review, :answer, :words, :by, :now)
            """)
        .param("review", review)
        .param("answer", answer.code())
        .param("words", words)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// In the order in which they were written down.
  List<Decision> decisions() {
    return jdbc.sql(DECISIONS + "ORDER BY number").query(DecisionRow.class).stream()
        .map(DecisionRow::decision)
        .toList();
  }

  Optional<Decision> decision(UUID id) {
    return jdbc.sql(DECISIONS + "AND id = :id FOR UPDATE")
        .param("id", id)
        .query(DecisionRow.class)
        .optional()
        .map(DecisionRow::decision);
  }

  void add(
      UUID review, String what, Optional<UUID> person, LocalDate dueOn, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO review_decision (review, what, person, due_on, by_name, at)
            VALUES (:review, :what, :person, :due, :by, :now)
            """)
        .param("review", review)
        .param("what", what)
        .param("person", person.orElse(null))
        .param("due", dueOn)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void done(UUID decision, Optional<LocalDate> on) {
    jdbc.sql("UPDATE review_decision SET done_on = :on WHERE id = :id")
        .param("on", on.orElse(null))
        .param("id", decision)
        .update();
  }

  void drop(UUID decision) {
    jdbc.sql("UPDATE review_decision SET dropped = true WHERE id = :id")
        .param("id", decision)
        .update();
  }

  /// The last that left of each review.
  Map<UUID, Minutes.Sent> minutes() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (review) review, sent_on, to_name, to_email, letter FROM review_minutes
            ORDER BY review, id DESC
            """)
        .query(MinutesRow.class)
        .stream()
        .collect(toMap(MinutesRow::review, MinutesRow::sent));
  }

  void sent(UUID review, Minutes.Sent sent, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO review_minutes (review, sent_on, to_name, to_email, letter, by_name, at)
            VALUES (:review, :on, :name, :email, :letter, :by, :now)
            """)
        .param("review", review)
        .param("on", sent.on())
        .param("name", sent.to().name())
        .param("email", sent.to().email())
        .param("letter", sent.letter())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }
}

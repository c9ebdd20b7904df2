package app.tamis.gradebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.Timestamps;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what people decide about clients' grades.
@Component
final class DecisionBook {

  private final JdbcClient jdbc;

  DecisionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Given(
      UUID id,
      String client,
      String grade,
      String reason,
      LocalDate fromDay,
      LocalDate untilDay,
      String byName,
      Instant at,
      @Nullable LocalDate endedOn,
      @Nullable String endedBy) {

    PersonsGrade asDecided() {
      return new PersonsGrade(
          Letter.valueOf(grade), reason, fromDay, untilDay, Optional.ofNullable(endedOn), byName);
    }
  }

  record Refused(
      UUID id,
      String client,
      String what,
      LocalDate refusedOn,
      String byName,
      Instant at,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy) {}

  /// All of them, to be looked at on a day.
  Decisions all(LocalDate day) {
    var given = jdbc.sql("SELECT * FROM persons_grade ORDER BY at, id").query(Given.class).list();
    var refused =
        jdbc.sql("SELECT * FROM refused_commitment WHERE withdrawn_at IS NULL ORDER BY at, id")
            .query(Refused.class)
            .list();
    return new Decisions(
        day,
        given.stream().collect(groupingBy(Given::client, mapping(Given::asDecided, toList()))),
        refused.stream()
            .collect(groupingBy(Refused::client, mapping(Refused::refusedOn, toList()))));
  }

  /// Newest first.
  List<Given> given(String client) {
    return jdbc.sql("SELECT * FROM persons_grade WHERE client = :client ORDER BY at DESC, id")
        .param("client", client)
        .query(Given.class)
        .list();
  }

  /// Newest first.
  List<Refused> refused(String client) {
    return jdbc.sql("SELECT * FROM refused_commitment WHERE client = :client ORDER BY at DESC, id")
        .param("client", client)
        .query(Refused.class)
        .list();
  }

  void give(
      String client,
      Letter grade,
      String reason,
      LocalDate from,
      LocalDate until,
      String by,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO persons_grade (client, grade, reason, from_day, until_day, by_name, at)
            VALUES (:client, :grade, :reason, :from, :until, :by, :now)
            """)
        .param("client", client)
        .param("grade", grade.name())
        .param("reason", reason)
        .param("from", from)
        .param("until", until)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Ends what is in force of a client's.
  ///
  /// @return whether there was anything to end
  boolean end(String client, LocalDate today, String by) {
    return jdbc.sql(
                """
                UPDATE persons_grade SET ended_on = :today, ended_by = :by
                WHERE client = :client AND ended_on IS NULL AND until_day >= :today
                """)
            .param("client", client)
            .param("today", today)
            .param("by", by)
            .update()
        > 0;
  }

  void refuse(String client, String what, LocalDate on, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO refused_commitment (client, what, refused_on, by_name, at)
            VALUES (:client, :what, :on, :by, :now)
            """)
        .param("client", client)
        .param("what", what)
        .param("on", on)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  boolean withdraw(UUID id, String client, String by, Instant now) {
    return jdbc.sql(
                """
                UPDATE refused_commitment SET withdrawn_at = :now, withdrawn_by = :by
                WHERE id = :id AND client = :client AND withdrawn_at IS NULL
                """)
            .param("id", id)
            .param("client", client)
            .param("by", by)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }
}

package app.tamis.gradebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
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

/// Keeps what people decide about clients' grades.
@Component
final class DecisionBook {

  private static final String GIVEN =
      """
      SELECT id, remaining_client(client) AS client, grade, reason, from_day, until_day, by_name, at,
             ended_on, ended_by
      FROM persons_grade
      """;

  /// What was decided on those that were merged into it holds for it.
  private static final String OF_CLIENT = "WHERE client IN (SELECT merged_clients(:client)) ";

  private final JdbcClient jdbc;

  DecisionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Given(
      UUID id,
      ClientId client,
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

  /// All grades that persons gave, to be looked at on a day.
  Decisions all(LocalDate day) {
    var given = jdbc.sql(GIVEN + "ORDER BY at, id").query(Given.class).list();
    return new Decisions(
        day,
        given.stream().collect(groupingBy(Given::client, mapping(Given::asDecided, toList()))),
        Map.of());
  }

  /// Whom something that was decided or noted, and not taken back, is about.
  Set<ClientId> about() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT remaining_client(client) FROM (
              SELECT client FROM persons_grade WHERE ended_on IS NULL
              UNION SELECT client FROM client_note WHERE removed_at IS NULL
            ) AS kept
            """)
        .query(String.class)
        .list()
        .stream()
        .map(ClientId::new)
        .collect(toSet());
  }

  /// Newest first.
  List<Given> given(ClientId client) {
    return jdbc.sql(GIVEN + OF_CLIENT + "ORDER BY at DESC, id")
        .param("client", client.text())
        .query(Given.class)
        .list();
  }

  void give(
      ClientId client,
      Letter grade,
      String reason,
      LocalDate from,
      LocalDate until,
      String by,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO persons_grade (client, grade, reason, from_day, until_day, by_name, at)
            VALUES (client_number(:client), :grade, :reason, :from, :until, :by, :now)
            """)
        .param("client", client.text())
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
  boolean end(ClientId client, LocalDate today, String by) {
    return jdbc.sql(
                """
                UPDATE persons_grade SET ended_on = :today, ended_by = :by
                WHERE client IN (SELECT merged_clients(:client)) AND ended_on IS NULL AND until_day >= :today
                """)
            .param("client", client.text())
            .param("today", today)
            .param("by", by)
            .update()
        > 0;
  }
}

package app.tamis.reactions;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the round that runs, and what was answered in it.
@Component
final class RoundBook {

  private final JdbcClient jdbc;

  RoundBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record RoundRow(LocalDate quarter, Instant openedAt, int enough) {}

  private record PartRow(
      UUID person, boolean invited, @Nullable Instant askedAgain, @Nullable Instant finishedAt) {

    Round.Part part() {
      return new Round.Part(
          person, invited, Optional.ofNullable(askedAgain), Optional.ofNullable(finishedAt));
    }
  }

  record Replied(ClientId client, @Nullable Integer reaction) {

    Reply reply() {
      return Reply.of(reaction == null ? OptionalInt.empty() : OptionalInt.of(reaction));
    }
  }

  /// Two who write don't overtake each other: the second waits here for the first.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('caller ' || current_portfolio(), 0))::text")
        .query(String.class)
        .list();
  }

  Optional<Round> find() {
    return jdbc.sql("SELECT quarter, opened_at, enough FROM caller_round")
        .query(RoundRow.class)
        .optional()
        .map(row -> new Round(new Quarter(row.quarter()), row.openedAt(), row.enough(), parts()));
  }

  private List<Round.Part> parts() {
    return jdbc
        .sql("SELECT person, invited, asked_again, finished_at FROM caller_part ORDER BY person")
        .query(PartRow.class)
        .list()
        .stream()
        .map(PartRow::part)
        .toList();
  }

  void open(Quarter quarter, Instant now, int enough, Collection<UUID> invited) {
    jdbc.sql(
            """
            INSERT INTO caller_round (quarter, opened_at, enough)
            VALUES (:quarter, :now, :enough)
            """)
        .param("quarter", quarter.firstDay())
        .param("now", Timestamps.at(now))
        .param("enough", enough)
        .update();
    invited.forEach(person -> admit(person, true));
  }

  /// Who is in it already stays what they are.
  void admit(UUID person, boolean invited) {
    jdbc.sql(
            """
            INSERT INTO caller_part (person, invited)
            VALUES (:person, :invited)
            ON CONFLICT (portfolio, person) DO NOTHING
            """)
        .param("person", person)
        .param("invited", invited)
        .update();
  }

  /// Of a client that another was merged into since, what was answered on it, and else what was
  /// answered on the other.
  List<Replied> replies(UUID person) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (remaining_client(client)) remaining_client(client) AS client, reaction
            FROM caller_answer
            JOIN client ON client.number = caller_answer.client
            WHERE person = :person
            ORDER BY remaining_client(client), client.merged_into NULLS FIRST, client.number
            """)
        .param("person", person)
        .query(Replied.class)
        .list();
  }

  /// Everybody's, without those that say nothing about a client; of clients that are one, one of
  /// each person.
  List<Counting.Answer> answers() {
    return jdbc.sql(
            """
            SELECT person, client, reaction
            FROM (
              SELECT DISTINCT ON (person, remaining_client(client))
                     person, remaining_client(client) AS client, reaction
              FROM caller_answer
              JOIN client ON client.number = caller_answer.client
              ORDER BY person, remaining_client(client), client.merged_into NULLS FIRST, client.number
            ) AS answered
            WHERE reaction IS NOT NULL
            """)
        .query(Counting.Answer.class)
        .list();
  }

  void answer(UUID person, ClientId client, Reply reply) {
    jdbc.sql(
            """
            INSERT INTO caller_answer (person, client, reaction)
            VALUES (:person, client_number(:client), CAST(:reaction AS smallint))
            ON CONFLICT (portfolio, person, client) DO UPDATE SET reaction = excluded.reaction
            """)
        .param("person", person)
        .param("client", client.text())
        .param("reaction", reply.reaction().isPresent() ? reply.reaction().getAsInt() : null)
        .update();
  }

  void takeBack(UUID person, ClientId client) {
    jdbc.sql(
            """
            DELETE FROM caller_answer
            WHERE person = :person AND client IN (SELECT merged_clients(:client))
            """)
        .param("person", person)
        .param("client", client.text())
        .update();
  }

  void finish(UUID person, Instant now) {
    jdbc.sql(
            """
            UPDATE caller_part
            SET finished_at = :now
            WHERE person = :person AND finished_at IS NULL
            """)
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
  }

  void putOff(UUID person, Instant until) {
    jdbc.sql("UPDATE caller_part SET asked_again = :until WHERE person = :person")
        .param("person", person)
        .param("until", Timestamps.at(until))
        .update();
  }

  /// With everybody's part and answers.
  void delete() {
    jdbc.sql("DELETE FROM caller_round").update();
  }
}

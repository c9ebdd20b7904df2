package app.tamis.caller;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps rounds, and what was answered in them.
@Component
final class RoundBook {

  private final JdbcClient jdbc;

  RoundBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(@Nullable Instant askedAgain, @Nullable Instant finishedAt) {

    Optional<Instant> again() {
      return Optional.ofNullable(askedAgain);
    }

    Optional<Instant> finished() {
      return Optional.ofNullable(finishedAt);
    }
  }

  record Answered(String client, @Nullable Integer reaction) {

    Reply reply() {
      return Reply.of(reaction == null ? OptionalInt.empty() : OptionalInt.of(reaction));
    }
  }

  Optional<Row> find(UUID person, Quarter quarter) {
    return jdbc.sql(
            """
            SELECT asked_again, finished_at
            FROM caller_round
            WHERE person = :person AND quarter = :quarter
            """)
        .param("person", person)
        .param("quarter", quarter.firstDay())
        .query(Row.class)
        .optional();
  }

  List<Answered> answers(UUID person, Quarter quarter) {
    return jdbc.sql(
            """
            SELECT client, reaction
            FROM caller_reaction
            WHERE person = :person AND quarter = :quarter
            """)
        .param("person", person)
        .param("quarter", quarter.firstDay())
        .query(Answered.class)
        .list();
  }

  /// Two taps of a person don't overtake each other: the second waits here for the first.
  void lock(UUID person, Quarter quarter) {
    jdbc.sql(
            """
            INSERT INTO caller_round (person, quarter)
            VALUES (:person, :quarter)
            ON CONFLICT (portfolio, person, quarter) DO UPDATE SET quarter = excluded.quarter
            """)
        .param("person", person)
        .param("quarter", quarter.firstDay())
        .update();
  }

  /// The same answer again leaves the moment of the first.
  ///
  /// @return whether anything is other than it was
  boolean answer(UUID person, Quarter quarter, String client, Reply reply, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO caller_reaction AS known (person, quarter, client, reaction, answered_at)
                VALUES (:person, :quarter, :client, CAST(:reaction AS smallint), :now)
                ON CONFLICT (portfolio, person, quarter, client)
                DO UPDATE SET reaction = excluded.reaction, answered_at = excluded.answered_at
                WHERE known.reaction IS DISTINCT FROM excluded.reaction
                """)
            .param("person", person)
            .param("quarter", quarter.firstDay())
            .param("client", client)
            .param("reaction", reply.reaction().isPresent() ? reply.reaction().getAsInt() : null)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }

  boolean takeBack(UUID person, Quarter quarter, String client) {
    return jdbc.sql(
                """
                DELETE FROM caller_reaction
                WHERE person = :person AND quarter = :quarter AND client = :client
                """)
            .param("person", person)
            .param("quarter", quarter.firstDay())
            .param("client", client)
            .update()
        > 0;
  }

  void finish(UUID person, Quarter quarter, Instant now) {
    jdbc.sql(
            """
            UPDATE caller_round
            SET finished_at = :now
            WHERE person = :person AND quarter = :quarter AND finished_at IS NULL
            """)
        .param("person", person)
        .param("quarter", quarter.firstDay())
        .param("now", Timestamps.at(now))
        .update();
  }

  void putOff(UUID person, Quarter quarter, Instant until) {
    jdbc.sql(
            """
            UPDATE caller_round
            SET asked_again = :until
            WHERE person = :person AND quarter = :quarter
            """)
        .param("person", person)
        .param("quarter", quarter.firstDay())
        .param("until", Timestamps.at(until))
        .update();
  }

  List<UUID> finished(Quarter quarter) {
    return jdbc.sql(
            """
            SELECT person
            FROM caller_round
            WHERE quarter = :quarter AND finished_at IS NOT NULL
            """)
        .param("quarter", quarter.firstDay())
        .query(UUID.class)
        .list();
  }
}

package app.tamis.reactions;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.facts.BookRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was tapped after calls, and what is left of it.
@Component
final class TapBook {

  private final JdbcClient jdbc;

  TapBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A quarter that hasn't been put away.
  record Running(LocalDate quarter, Instant endsAt, int enough) {}

  /// Two who write don't overtake each other.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('taps ' || current_portfolio(), 0))::text")
        .query(String.class)
        .list();
  }

  List<Running> running() {
    return jdbc.sql("SELECT quarter, ends_at, enough FROM caller_tap_quarter ORDER BY quarter")
        .query(Running.class)
        .list();
  }

  /// How many people must be behind a sum is said once a quarter.
  void open(Quarter quarter, Instant ends, int enough) {
    jdbc.sql(
            """
            INSERT INTO caller_tap_quarter (quarter, ends_at, enough)
            VALUES (:quarter, :ends, :enough)
            ON CONFLICT (portfolio, quarter) DO NOTHING
            """)
        .param("quarter", quarter.firstDay())
        .param("ends", Timestamps.at(ends))
        .param("enough", enough)
        .update();
  }

  void tap(Quarter quarter, UUID person, ClientId client, int reaction) {
    jdbc.sql(
            """
            INSERT INTO caller_tap (quarter, person, client, reaction)
            VALUES (:quarter, :person, client_number(:client), :reaction)
            ON CONFLICT (portfolio, quarter, person, client) DO UPDATE SET reaction = excluded.reaction
            """)
        .param("quarter", quarter.firstDay())
        .param("person", person)
        .param("client", client.text())
        .param("reaction", reaction)
        .update();
  }

  /// Of clients that are one, one of each person.
  List<Counting.Answer> answers(LocalDate quarter) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (person, remaining_client(caller_tap.client))
                   person, remaining_client(caller_tap.client) AS client, reaction
            FROM caller_tap
            JOIN client ON client.number = caller_tap.client
            WHERE quarter = :quarter
            ORDER BY person, remaining_client(caller_tap.client), client.merged_into NULLS FIRST, client.number
            """)
        .param("quarter", quarter)
        .query(Counting.Answer.class)
        .list();
  }

  void keep(Running quarter, Counting.Sum sum) {
    jdbc.sql(
            """
            INSERT INTO caller_tap_sum (quarter, ended_at, client, people, reaction_sum)
            VALUES (:quarter, :ended, client_number(:client), :people, :sum)
            """)
        .param("quarter", quarter.quarter())
        .param("ended", Timestamps.at(quarter.endsAt()))
        .param("client", sum.client().text())
        .param("people", sum.people())
        .param("sum", sum.sum())
        .update();
  }

  /// With everybody's taps.
  void delete(LocalDate quarter) {
    jdbc.sql("DELETE FROM caller_tap_quarter WHERE quarter = :quarter")
        .param("quarter", quarter)
        .update();
  }

  /// By quarter, then by client.
  List<BookRows.Reactions> counted() {
    return jdbc.sql(
            """
            SELECT remaining_client(client) AS client_id, ended_at AS at, people, reaction_sum AS sum
            FROM caller_tap_sum
            ORDER BY ended_at, remaining_client(client) COLLATE "C", client
            """)
        .query(BookRows.Reactions.class)
        .list();
  }
}

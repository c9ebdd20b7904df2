package app.tamis.reactions;

import app.tamis.basics.Timestamps;
import app.tamis.facts.BookRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what is left of rounds that are over, and what a firm of few has decided.
@Component
final class SumBook {

  private final JdbcClient jdbc;

  SumBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record EndedRow(
      LocalDate quarter,
      Instant openedAt,
      Instant endedAt,
      int enough,
      int tookPart,
      int finished) {

    RoundState.Over over() {
      return new RoundState.Over(
          new Quarter(quarter), openedAt, endedAt, enough, tookPart, finished);
    }
  }

  Optional<RoundState.Over> find(Quarter quarter) {
    return jdbc.sql(
            """
            SELECT quarter, opened_at, ended_at, enough, took_part, finished
            FROM caller_ended_round
            WHERE quarter = :quarter
            """)
        .param("quarter", quarter.firstDay())
        .query(EndedRow.class)
        .optional()
        .map(EndedRow::over);
  }

  /// By round, then by client.
  List<BookRows.Reactions> counted() {
    return jdbc.sql(
            """
            SELECT remaining_client(client) AS client_id, ended_at AS at, people, reaction_sum AS sum
            FROM caller_sum
            JOIN caller_ended_round USING (portfolio, quarter)
            ORDER BY ended_at, remaining_client(client) COLLATE "C", client
            """)
        .query(BookRows.Reactions.class)
        .list();
  }

  void keep(RoundState.Over round, List<Counting.Sum> sums) {
    jdbc.sql(
            """
            INSERT INTO caller_ended_round (quarter, opened_at, ended_at, enough, took_part, finished)
            VALUES (:quarter, :opened, :ended, :enough, :tookPart, :finished)
            """)
        .param("quarter", round.quarter().firstDay())
        .param("opened", Timestamps.at(round.openedAt()))
        .param("ended", Timestamps.at(round.endedAt()))
        .param("enough", round.enough())
        .param("tookPart", round.tookPart())
        .param("finished", round.finished())
        .update();
    sums.forEach(sum -> keep(round.quarter(), sum));
  }

  private void keep(Quarter quarter, Counting.Sum sum) {
    jdbc.sql(
            """
            INSERT INTO caller_sum (quarter, client, people, reaction_sum)
            VALUES (:quarter, client_number(:client), :people, :sum)
            """)
        .param("quarter", quarter.firstDay())
        .param("client", sum.client().text())
        .param("people", sum.people())
        .param("sum", sum.sum())
        .update();
  }

  Openness openness() {
    return jdbc.sql("SELECT open FROM caller_openness")
        .query(Boolean.class)
        .optional()
        .map(open -> open ? Openness.OPEN : Openness.CLOSED)
        .orElse(Openness.UNDECIDED);
  }

  void decide(Openness openness, Instant now) {
    jdbc.sql(
            """
            INSERT INTO caller_openness (open, decided_at)
            VALUES (:open, :now)
            ON CONFLICT (portfolio) DO UPDATE SET open = excluded.open, decided_at = excluded.decided_at
            """)
        .param("open", openness == Openness.OPEN)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Counts the sums that were set aside when rounds became the whole firm's.
  void countSetAside() {
    jdbc.sql(
            """
            WITH counted AS (
              DELETE FROM caller_set_aside RETURNING quarter, client, people, reaction_sum
            )
            INSERT INTO caller_sum (quarter, client, people, reaction_sum)
            SELECT quarter, client, people, reaction_sum FROM counted
            """)
        .update();
  }
}

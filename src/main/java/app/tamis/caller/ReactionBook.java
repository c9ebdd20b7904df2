package app.tamis.caller;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the reactions that count: those of rounds that were finished, or can't be any more. Taps
/// of a round under way would turn grades with every thumb.
@Component
final class ReactionBook {

  private final JdbcClient jdbc;

  ReactionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In no order that says who answered.
  List<Reactions.Counted> counted(Quarter running) {
    return jdbc.sql(
            """
            SELECT reaction.client AS client_id, reaction.answered_at AS at, reaction.reaction
            FROM caller_reaction AS reaction
            JOIN caller_round AS round USING (portfolio, person, quarter)
            WHERE reaction.reaction IS NOT NULL
              AND (round.finished_at IS NOT NULL OR round.quarter < :running)
            ORDER BY reaction.answered_at, reaction.client, reaction.reaction
            """)
        .param("running", running.firstDay())
        .query(Reactions.Counted.class)
        .list();
  }

  /// @param after answers before are too old to show
  List<Shown.Rating> ratings(String client, Quarter running, Instant after) {
    return jdbc.sql(
            """
            SELECT reaction.person AS rater, reaction.reaction
            FROM caller_reaction AS reaction
            JOIN caller_round AS round USING (portfolio, person, quarter)
            WHERE reaction.client = :client
              AND reaction.reaction IS NOT NULL
              AND reaction.answered_at > :after
              AND (round.finished_at IS NOT NULL OR round.quarter < :running)
            """)
        .param("client", client)
        .param("after", Timestamps.at(after))
        .param("running", running.firstDay())
        .query(Shown.Rating.class)
        .list();
  }
}

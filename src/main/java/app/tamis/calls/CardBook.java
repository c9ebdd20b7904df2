package app.tamis.calls;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who has a card of which call.
@Component
final class CardBook {

  private final JdbcClient jdbc;

  CardBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      long call,
      Instant shownAt,
      @Nullable Instant dismissedAt,
      @Nullable Instant gradeSeenAt,
      boolean felt) {}

  /// Where there is one already, it stays what it is.
  void show(long call, UUID person, Instant now) {
    jdbc.sql(
            """
            INSERT INTO call_card (call, person, shown_at) VALUES (:call, :person, :now)
            ON CONFLICT (call, person) DO NOTHING
            """)
        .param("call", call)
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
  }

  List<UUID> people(long call) {
    return jdbc.sql("SELECT person FROM call_card WHERE call = :call")
        .param("call", call)
        .query(UUID.class)
        .list();
  }

  /// Whoever has a card of a call of that number.
  List<UUID> peopleOf(String e164) {
    return jdbc.sql(
            """
            SELECT DISTINCT person
            FROM call_card
            JOIN call ON call.id = call_card.call
            WHERE call.e164 = :number AND dismissed_at IS NULL
            """)
        .param("number", e164)
        .query(UUID.class)
        .list();
  }

  /// Those that aren't dismissed, the newest first.
  List<Row> open(UUID person, int most) {
    return jdbc.sql(
            """
            SELECT call, shown_at, dismissed_at, grade_seen_at, felt
            FROM call_card
            WHERE person = :person AND dismissed_at IS NULL
            ORDER BY shown_at DESC, call DESC
            LIMIT :most
            """)
        .param("person", person)
        .param("most", most)
        .query(Row.class)
        .list();
  }

  int countOpen(UUID person) {
    return jdbc.sql(
            "SELECT count(*)::int FROM call_card WHERE person = :person AND dismissed_at IS NULL")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  /// Held until the transaction is over, so that two taps come one after the other.
  Optional<Row> lock(long call, UUID person) {
    return jdbc.sql(
            """
            SELECT call, shown_at, dismissed_at, grade_seen_at, felt
            FROM call_card
            WHERE call = :call AND person = :person
            FOR UPDATE
            """)
        .param("call", call)
        .param("person", person)
        .query(Row.class)
        .optional();
  }

  void dismiss(long call, UUID person, Instant now) {
    mark("dismissed_at = coalesce(dismissed_at, :now)", call, person, now);
  }

  void dismissAll(UUID person, Instant now) {
    jdbc.sql(
            "UPDATE call_card SET dismissed_at = :now WHERE person = :person AND dismissed_at IS NULL")
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
  }

  void sawGrade(long call, UUID person, Instant now) {
    mark("grade_seen_at = coalesce(grade_seen_at, :now)", call, person, now);
  }

  void felt(long call, UUID person) {
    mark("felt = true", call, person, Instant.EPOCH);
  }

  private void mark(String what, long call, UUID person, Instant now) {
    jdbc.sql("UPDATE call_card SET " + what + " WHERE call = :call AND person = :person")
        .param("call", call)
        .param("person", person)
        .param("now", Timestamps.at(now))
        .update();
  }
}

package app.tamis.identity;

import app.tamis.basics.Timestamps;
import app.tamis.identity.Throttling.Counted;
import app.tamis.identity.Throttling.Failures;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who failed to sign in, and how often.
@Component
final class AttemptBook {

  private final JdbcClient jdbc;

  AttemptBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nobody else may count the same until the transaction's end.
  Failures lock(Counted counted, Instant now) {
    jdbc.sql(
            """
            INSERT INTO sign_in_attempts (counted, failures, last_at, wait_until)
            VALUES (:counted, 0, :now, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("counted", counted.text())
        .param("now", Timestamps.at(now))
        .update();
    return jdbc.sql(
            """
            SELECT failures, last_at, wait_until
            FROM sign_in_attempts
            WHERE counted = :counted
            FOR UPDATE
            """)
        .param("counted", counted.text())
        .query(Failures.class)
        .single();
  }

  void keep(Counted counted, Failures failures) {
    jdbc.sql(
            """
            UPDATE sign_in_attempts
            SET failures = :failures, last_at = :last, wait_until = :until
            WHERE counted = :counted
            """)
        .param("counted", counted.text())
        .param("failures", failures.failures())
        .param("last", Timestamps.at(failures.lastAt()))
        .param("until", Timestamps.at(failures.waitUntil()))
        .update();
  }

  void forget(Counted counted) {
    jdbc.sql("DELETE FROM sign_in_attempts WHERE counted = :counted")
        .param("counted", counted.text())
        .update();
  }

  /// Leaves what somebody is counting just now.
  void forgetBefore(Instant then) {
    jdbc.sql(
            """
            DELETE FROM sign_in_attempts
            WHERE counted IN (
              SELECT counted
              FROM sign_in_attempts
              WHERE last_at < :then
              FOR UPDATE SKIP LOCKED)
            """)
        .param("then", Timestamps.at(then))
        .update();
  }

  /// Forgets the fewest failures, and of these the oldest, where there are more rows than that: a
  /// flood of new names doesn't wash away what somebody has guessed at for long.
  void keepAtMost(int rows) {
    jdbc.sql(
            """
            DELETE FROM sign_in_attempts
            WHERE counted IN (
              SELECT counted
              FROM sign_in_attempts
              ORDER BY failures, last_at
              LIMIT (SELECT greatest(count(*) - :rows, 0) FROM sign_in_attempts)
              FOR UPDATE SKIP LOCKED)
            """)
        .param("rows", rows)
        .update();
  }
}

package app.tamis.identity;

import app.tamis.basics.Timestamps;
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

  record Failures(int failures, Instant lastAt, Instant waitUntil) {}

  /// Nobody else may count the same until the transaction's end.
  Failures lock(String counted, Instant now) {
    jdbc.sql(
            """
            INSERT INTO sign_in_attempts (counted, failures, last_at, wait_until)
            VALUES (:counted, 0, :now, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("counted", counted)
        .param("now", Timestamps.at(now))
        .update();
    return jdbc.sql(
            """
            SELECT failures, last_at, wait_until
            FROM sign_in_attempts
            WHERE counted = :counted
            FOR UPDATE
            """)
        .param("counted", counted)
        .query(Failures.class)
        .single();
  }

  void keep(String counted, Failures failures) {
    jdbc.sql(
            """
            UPDATE sign_in_attempts
            SET failures = :failures, last_at = :last, wait_until = :until
            WHERE counted = :counted
            """)
        .param("counted", counted)
        .param("failures", failures.failures())
        .param("last", Timestamps.at(failures.lastAt()))
        .param("until", Timestamps.at(failures.waitUntil()))
        .update();
  }

  void forget(String counted) {
    jdbc.sql("DELETE FROM sign_in_attempts WHERE counted = :counted")
        .param("counted", counted)
        .update();
  }

  /// One attempt fewer.
  void takeBack(String counted, Instant now) {
    jdbc.sql(
            """
            UPDATE sign_in_attempts
            SET failures = greatest(failures - 1, 0), wait_until = :now
            WHERE counted = :counted
            """)
        .param("counted", counted)
        .param("now", Timestamps.at(now))
        .update();
  }

  void forgetBefore(Instant then) {
    jdbc.sql("DELETE FROM sign_in_attempts WHERE last_at < :then")
        .param("then", Timestamps.at(then))
        .update();
  }
}

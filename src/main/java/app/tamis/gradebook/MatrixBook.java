package app.tamis.gradebook;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the versions of the matrix, and which was in force when.
@Component
final class MatrixBook {

  private final JdbcClient jdbc;

  MatrixBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Newest first.
  List<MatrixVersion> list() {
    return jdbc.sql(
            """
            SELECT number, name, yaml, kept_by_name AS by, kept_at AS at
            FROM matrix_version
            ORDER BY number DESC
            """)
        .query(MatrixVersion.class)
        .list();
  }

  Optional<MatrixVersion> find(int number) {
    return jdbc.sql(
            """
            SELECT number, name, yaml, kept_by_name AS by, kept_at AS at
            FROM matrix_version
            WHERE number = :number
            """)
        .param("number", number)
        .query(MatrixVersion.class)
        .optional();
  }

  /// The version that was last put in force before a moment.
  Optional<MatrixVersion> inForce(Instant before) {
    return jdbc.sql(
            """
            SELECT version.number, name, yaml, kept_by_name AS by, kept_at AS at
            FROM matrix_put_in_force
              JOIN matrix_version version USING (portfolio, number)
            WHERE put_at <= :before
            ORDER BY id DESC
            LIMIT 1
            """)
        .param("before", Timestamps.at(before))
        .query(MatrixVersion.class)
        .optional();
  }

  Optional<MatrixVersion> inForce() {
    return inForce(Instant.parse("9999-12-31T00:00:00Z"));
  }

  /// The version before the last, where the last wasn't put in force by a person.
  Optional<MatrixVersion> replacedUnasked() {
    return jdbc.sql(
            """
            SELECT version.number, name, yaml, kept_by_name AS by, kept_at AS at
            FROM (
                SELECT portfolio, number, put_by_name,
                       lag(number) OVER (ORDER BY id) AS before,
                       row_number() OVER (ORDER BY id DESC) AS place
                FROM matrix_put_in_force
              ) put
              JOIN matrix_version version
                ON version.portfolio = put.portfolio AND version.number = put.before
            WHERE place = 1 AND put_by_name = ''
            """)
        .query(MatrixVersion.class)
        .optional();
  }

  /// Until the transaction ends, nobody else gives a version its number.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('matrix ' || current_portfolio(), 0))::text")
        .query(String.class)
        .single();
  }

  void add(MatrixVersion version, Optional<UUID> by) {
    jdbc.sql(
            """
            INSERT INTO matrix_version (number, name, yaml, kept_by, kept_by_name, kept_at)
            VALUES (:number, :name, :yaml, :by, :byName, :at)
            """)
        .param("number", version.number())
        .param("name", version.name())
        .param("yaml", version.yaml())
        .param("by", by.orElse(null))
        .param("byName", version.by())
        .param("at", Timestamps.at(version.at()))
        .update();
  }

  void putInForce(int number, Optional<UUID> by, String byName, Instant at) {
    jdbc.sql(
            """
            INSERT INTO matrix_put_in_force (number, put_by, put_by_name, put_at)
            VALUES (:number, :by, :byName, :at)
            """)
        .param("number", number)
        .param("by", by.orElse(null))
        .param("byName", byName)
        .param("at", Timestamps.at(at))
        .update();
  }
}

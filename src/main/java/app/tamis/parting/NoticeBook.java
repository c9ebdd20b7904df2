package app.tamis.parting;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the formal notices that were given.
@Component
final class NoticeBook {

  private final JdbcClient jdbc;

  NoticeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last one about a commitment.
  Optional<Breach.NoticeGiven> latest(UUID commitment) {
    return jdbc.sql(
            """
            SELECT given_on AS "on", comply_by, by_name FROM formal_notice
            WHERE commitment = :commitment AND NOT called_off ORDER BY id DESC LIMIT 1
            """)
        .param("commitment", commitment)
        .query(Breach.NoticeGiven.class)
        .optional();
  }

  void add(UUID commitment, LocalDate on, LocalDate complyBy, String byName, Instant now) {
    jdbc.sql(
            """
            INSERT INTO formal_notice (commitment, given_on, comply_by, by_name, at)
            VALUES (:commitment, :on, :comply_by, :by, :now)
            """)
        .param("commitment", commitment)
        .param("on", on)
        .param("comply_by", complyBy)
        .param("by", byName)
        .param("now", Timestamps.at(now))
        .update();
  }

  void callOff(UUID commitment) {
    jdbc.sql("UPDATE formal_notice SET called_off = true WHERE commitment = :commitment")
        .param("commitment", commitment)
        .update();
  }
}

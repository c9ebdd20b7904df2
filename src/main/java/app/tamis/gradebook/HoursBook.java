package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how many hours a month clients are said to take.
@Component
final class HoursBook {

  private final JdbcClient jdbc;

  HoursBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param hours empty where an answer was taken back
  record Row(ClientId client, @Nullable BigDecimal hours, String byName, Instant at) {}

  /// The latest of each client that was ever asked about, of those merged into it too.
  List<Row> latest() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (remaining_client(client))
              remaining_client(client) AS client, hours, by_name, at
            FROM stated_hours
            ORDER BY remaining_client(client), id DESC
            """)
        .query(Row.class)
        .list();
  }

  void add(ClientId client, Optional<BigDecimal> hours, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO stated_hours (client, hours, by_name, at)
            VALUES (client_number(:client), :hours, :by, :now)
            """)
        .param("client", client.text())
        .param("hours", hours.orElse(null))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }
}

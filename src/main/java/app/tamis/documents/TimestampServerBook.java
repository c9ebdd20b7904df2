package app.tamis.documents;

import java.net.URI;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which server says when a seal was made.
@Component
final class TimestampServerBook {

  private final JdbcClient jdbc;

  TimestampServerBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<URI> find() {
    return jdbc.sql("SELECT address FROM timestamp_server")
        .query(String.class)
        .optional()
        .map(URI::create);
  }

  void keep(URI server) {
    forget();
    jdbc.sql("INSERT INTO timestamp_server (address) VALUES (:address)")
        .param("address", server.toString())
        .update();
  }

  void forget() {
    jdbc.sql("DELETE FROM timestamp_server").update();
  }
}

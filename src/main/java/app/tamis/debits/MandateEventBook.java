package app.tamis.debits;

import app.tamis.basics.Timestamps;
import app.tamis.debits.MandateEvent.What;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what happened to mandates. Rows are added, and never changed.
@Component
final class MandateEventBook {

  private final JdbcClient jdbc;

  MandateEventBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      String what, Instant at, String byName, String address, String browser, String detail) {

    MandateEvent event() {
      return new MandateEvent(What.of(what), at, byName, address, browser, detail);
    }
  }

  void add(UUID mandate, MandateEvent event) {
    jdbc.sql(
            """
            INSERT INTO mandate_event (mandate, what, at, by_name, address, browser, detail)
            VALUES (:mandate, :what, :at, :by, :address, :browser, :detail)
            """)
        .param("mandate", mandate)
        .param("what", event.what().code())
        .param("at", Timestamps.at(event.at()))
        .param("by", event.by())
        .param("address", event.address())
        .param("browser", event.browser())
        .param("detail", event.detail())
        .update();
  }

  /// In the order in which they happened.
  List<MandateEvent> list(UUID mandate) {
    return jdbc
        .sql(
            """
            SELECT what, at, by_name, address, browser, detail
            FROM mandate_event WHERE mandate = :mandate ORDER BY id
            """)
        .param("mandate", mandate)
        .query(Row.class)
        .stream()
        .map(Row::event)
        .toList();
  }

  /// How often something was done since then.
  int count(UUID mandate, What what, Instant since) {
    return jdbc.sql(
            "SELECT count(*) FROM mandate_event WHERE mandate = :mandate AND what = :what AND at >= :since")
        .param("mandate", mandate)
        .param("what", what.code())
        .param("since", Timestamps.at(since))
        .query(Integer.class)
        .single();
  }
}

package app.tamis.agreements;

import app.tamis.agreements.AgreementEvent.What;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what happened to agreements. Rows are added, and never changed.
@Component
final class EventBook {

  private final JdbcClient jdbc;

  EventBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      String what, Instant at, String byName, String address, String browser, String detail) {

    AgreementEvent event() {
      return new AgreementEvent(What.of(what), at, byName, address, browser, detail);
    }
  }

  void add(UUID agreement, Optional<UUID> signing, AgreementEvent event) {
    jdbc.sql(
            """
            INSERT INTO agreement_event (agreement, signing, what, at, by_name, address, browser, detail)
            VALUES (:agreement, :signing, :what, :at, :by, :address, :browser, :detail)
            """)
        .param("agreement", agreement)
        .param("signing", signing.orElse(null))
        .param("what", event.what().code())
        .param("at", Timestamps.at(event.at()))
        .param("by", event.by())
        .param("address", event.address())
        .param("browser", event.browser())
        .param("detail", event.detail())
        .update();
  }

  /// Whether the signed one was made into the one PDF that is kept.
  boolean isSealed(UUID agreement) {
    return list(agreement).stream().anyMatch(event -> event.what() == What.SEALED);
  }

  /// In the order in which they happened.
  List<AgreementEvent> list(UUID agreement) {
    return jdbc
        .sql(
            """
            SELECT what, at, by_name, address, browser, detail
            FROM agreement_event WHERE agreement = :agreement ORDER BY id
            """)
        .param("agreement", agreement)
        .query(Row.class)
        .stream()
        .map(Row::event)
        .toList();
  }
}

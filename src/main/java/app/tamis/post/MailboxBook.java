package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the mailbox that is read for what comes back, and how far it was read.
@Component
final class MailboxBook {

  private final JdbcClient jdbc;

  MailboxBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param password sealed
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      String host,
      int port,
      String protection,
      String account,
      byte[] password,
      long validity,
      long readUntil,
      @Nullable Instant lookedAt,
      @Nullable Instant shutSince,
      @Nullable String fault,
      String faultAbout) {

    Mailbox mailbox() {
      return new Mailbox(host, port, MailServer.Protection.find(protection).orElseThrow(), account);
    }

    Imap.Place place() {
      return new Imap.Place(validity, readUntil);
    }
  }

  Optional<Row> find() {
    return jdbc.sql(
            """
            SELECT
              host, port, protection, account, password, validity, read_until, looked_at, shut_since,
              fault, fault_about
            FROM return_mailbox
            """)
        .query(Row.class)
        .optional();
  }

  /// From here on it is read as if for the first time.
  ///
  /// @param password sealed
  void keep(Mailbox mailbox, byte[] password) {
    forget();
    jdbc.sql(
            """
            INSERT INTO return_mailbox (host, port, protection, account, password)
            VALUES (:host, :port, :protection, :account, :password)
            """)
        .param("host", mailbox.host())
        .param("port", mailbox.port())
        .param("protection", mailbox.protection().code())
        .param("account", mailbox.account())
        .param("password", password)
        .update();
  }

  void forget() {
    jdbc.sql("DELETE FROM return_mailbox").update();
  }

  /// Unless another was set meanwhile.
  void wasRead(Mailbox mailbox, Imap.Place until, Instant now) {
    jdbc.sql(
            """
            UPDATE return_mailbox
            SET validity = :validity, read_until = :until, looked_at = :now, shut_since = NULL,
                fault = NULL, fault_about = ''
            WHERE host = :host AND port = :port AND account = :account
            """)
        .param("validity", until.validity())
        .param("until", until.last())
        .param("now", Timestamps.at(now))
        .param("host", mailbox.host())
        .param("port", mailbox.port())
        .param("account", mailbox.account())
        .update();
  }

  void isShut(Mailbox mailbox, Message fault, Instant now) {
    jdbc.sql(
            """
            UPDATE return_mailbox
            SET shut_since = coalesce(shut_since, :now), fault = :fault, fault_about = :about
            WHERE host = :host AND port = :port AND account = :account
            """)
        .param("now", Timestamps.at(now))
        .param("fault", fault.key())
        .param("about", Gaps.of(fault))
        .param("host", mailbox.host())
        .param("port", mailbox.port())
        .param("account", mailbox.account())
        .update();
  }
}

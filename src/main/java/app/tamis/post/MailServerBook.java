package app.tamis.post;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the server that letters leave by.
@Component
final class MailServerBook {

  private final JdbcClient jdbc;

  MailServerBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param password sealed
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      String host,
      int port,
      String protection,
      String account,
      byte @Nullable [] password,
      String senderName,
      String senderAddress,
      String replyTo) {

    MailServer server() {
      return new MailServer(
          host,
          port,
          MailServer.Protection.find(protection).orElseThrow(),
          account,
          new MailAddress(senderName, senderAddress),
          replyTo);
    }
  }

  Optional<Row> find() {
    return jdbc.sql(
            """
            SELECT
              host, port, protection, account, password, sender_name, sender_address, reply_to
            FROM mail_server
            """)
        .query(Row.class)
        .optional();
  }

  /// @param password sealed
  void keep(MailServer server, byte @Nullable [] password) {
    forget();
    jdbc.sql(
            """
            INSERT INTO mail_server
              (host, port, protection, account, password, sender_name, sender_address, reply_to)
            VALUES
              (:host, :port, :protection, :account, :password, :name, :address, :reply)
            """)
        .param("host", server.host())
        .param("port", server.port())
        .param("protection", server.protection().code())
        .param("account", server.account())
        .param("password", password)
        .param("name", server.sender().name())
        .param("address", server.sender().address())
        .param("reply", server.replyTo())
        .update();
  }

  void forget() {
    jdbc.sql("DELETE FROM mail_server").update();
  }
}

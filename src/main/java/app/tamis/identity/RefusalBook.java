package app.tamis.identity;

import app.tamis.basics.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how many sign-ins were refused within the hour.
@Component
final class RefusalBook {

  private static final String UNKNOWN = "unknown";

  private final JdbcClient jdbc;

  RefusalBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param more after the first
  record Over(String account, int more, String addresses) {

    Optional<UUID> person() {
      return account.equals(UNKNOWN) ? Optional.empty() : Optional.of(UUID.fromString(account));
    }
  }

  static String account(Optional<Person> whose) {
    return whose.map(person -> person.id().toString()).orElse(UNKNOWN);
  }

  /// Whether it is the first of its hour.
  boolean begin(String account, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO refused_sign_ins (account, since, more, addresses)
                VALUES (:account, :now, 0, '')
                ON CONFLICT DO NOTHING
                """)
            .param("account", account)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }

  void countOneMore(String account, String address, int mostAddresses) {
    jdbc.sql(
            """
            UPDATE refused_sign_ins
            SET more = more + 1,
                addresses = CASE
                  WHEN addresses = '' THEN :address
                  WHEN :address = ANY (string_to_array(addresses, ', ')) THEN addresses
                  WHEN cardinality(string_to_array(addresses, ', ')) < :most
                    THEN addresses || ', ' || :address
                  WHEN addresses LIKE '%…' THEN addresses
                  ELSE addresses || ', …'
                END
            WHERE account = :account
            """)
        .param("account", account)
        .param("address", address)
        .param("most", mostAddresses)
        .update();
  }

  /// Those whose hour is over, which begin anew. An hour that lies in the future is over too: the
  /// clock was set back.
  List<Over> takeOver(Instant now, Duration window) {
    return jdbc.sql(
            """
            DELETE FROM refused_sign_ins
            WHERE since <= :then OR since > :now
            RETURNING account, more, addresses
            """)
        .param("then", Timestamps.at(now.minus(window)))
        .param("now", Timestamps.at(now))
        .query(Over.class)
        .list();
  }
}

package app.tamis.debits;

import app.tamis.basics.Timestamps;
import app.tamis.identity.Token;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps links that let somebody sign a mandate, and the codes that were sent to them.
@Component
final class MandateLinkBook {

  private final JdbcClient jdbc;

  MandateLinkBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How its signature stands.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      String links,
      String ourEmail,
      String madeBy,
      Instant expiresAt,
      @Nullable String typedName,
      @Nullable String typedRole,
      byte @Nullable [] codeHash,
      @Nullable Instant codeUntil,
      int codeTries) {}

  Row get(UUID mandate) {
    return jdbc.sql(
            """
            SELECT links, our_email, made_by, expires_at, typed_name, typed_role, code_hash, code_until, code_tries
            FROM mandate WHERE id = :id
            """)
        .param("id", mandate)
        .query(Row.class)
        .single();
  }

  void add(UUID mandate, Token token) {
    jdbc.sql("INSERT INTO mandate_link (token_hash, mandate) VALUES (:hash, :mandate)")
        .param("hash", token.hash())
        .param("mandate", mandate)
        .update();
  }

  void prolong(UUID mandate, Instant expires) {
    jdbc.sql("UPDATE mandate SET expires_at = :expires WHERE id = :id")
        .param("id", mandate)
        .param("expires", Timestamps.at(expires))
        .update();
  }

  void setCode(UUID mandate, String name, String role, byte[] hash, Instant until) {
    jdbc.sql(
            """
            UPDATE mandate
            SET typed_name = :name, typed_role = :role, code_hash = :hash, code_until = :until, code_tries = 0
            WHERE id = :id
            """)
        .param("id", mandate)
        .param("name", name)
        .param("role", role)
        .param("hash", hash)
        .param("until", Timestamps.at(until))
        .update();
  }

  /// A code is for the account that was shown with it.
  void forgetCode(UUID mandate) {
    jdbc.sql("UPDATE mandate SET code_hash = NULL, code_until = NULL WHERE id = :id")
        .param("id", mandate)
        .update();
  }

  void countTry(UUID mandate) {
    jdbc.sql("UPDATE mandate SET code_tries = code_tries + 1 WHERE id = :id")
        .param("id", mandate)
        .update();
  }
}

package app.tamis.agreements;

import app.tamis.basics.Timestamps;
import app.tamis.identity.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps links that let somebody sign, and the codes that were sent to them.
@Component
final class SigningBook {

  private static final String SIGNINGS =
      """
      SELECT id, agreement, version, name, email, links, open, expires_at, made_by, our_email, made_at,
             typed_name, typed_role, code_hash, code_until, code_tries
      FROM signing
      """;

  private final JdbcClient jdbc;

  SigningBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      UUID id,
      UUID agreement,
      int version,
      String name,
      String email,
      String links,
      boolean open,
      Instant expiresAt,
      String madeBy,
      String ourEmail,
      Instant madeAt,
      @Nullable String typedName,
      @Nullable String typedRole,
      byte @Nullable [] codeHash,
      @Nullable Instant codeUntil,
      int codeTries) {

    Signatory signatory() {
      return new Signatory(name, email);
    }
  }

  record New(
      UUID agreement,
      int version,
      Signatory to,
      String links,
      Instant expires,
      String by,
      String ourEmail) {}

  UUID add(New signing, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO signing (agreement, version, name, email, links, expires_at, made_by, our_email, made_at)
            VALUES (:agreement, :version, :name, :email, :links, :expires, :by, :ours, :now)
            RETURNING id
            """)
        .param("agreement", signing.agreement())
        .param("version", signing.version())
        .param("name", signing.to().name())
        .param("email", signing.to().email())
        .param("links", signing.links())
        .param("expires", Timestamps.at(signing.expires()))
        .param("by", signing.by())
        .param("ours", signing.ourEmail())
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void addLink(UUID signing, Token token) {
    jdbc.sql("INSERT INTO signing_link (token_hash, signing) VALUES (:hash, :signing)")
        .param("hash", token.hash())
        .param("signing", signing)
        .update();
  }

  Optional<Row> find(Token token) {
    return jdbc.sql(
            SIGNINGS + "WHERE id = (SELECT signing FROM signing_link WHERE token_hash = :hash)")
        .param("hash", token.hash())
        .query(Row.class)
        .optional();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(SIGNINGS + "WHERE id = :id").param("id", id).query(Row.class).optional();
  }

  /// The link that was made last for an agreement.
  Optional<Row> last(UUID agreement) {
    return jdbc.sql(SIGNINGS + "WHERE agreement = :agreement ORDER BY made_at DESC LIMIT 1")
        .param("agreement", agreement)
        .query(Row.class)
        .optional();
  }

  /// Those that can still be used.
  List<Row> open() {
    return jdbc.sql(SIGNINGS + "WHERE open ORDER BY made_at").query(Row.class).list();
  }

  void setCode(UUID id, String name, String role, byte[] hash, Instant until) {
    jdbc.sql(
            """
            UPDATE signing
            SET typed_name = :name, typed_role = :role, code_hash = :hash, code_until = :until, code_tries = 0
            WHERE id = :id
            """)
        .param("id", id)
        .param("name", name)
        .param("role", role)
        .param("hash", hash)
        .param("until", Timestamps.at(until))
        .update();
  }

  void countTry(UUID id) {
    jdbc.sql("UPDATE signing SET code_tries = code_tries + 1 WHERE id = :id")
        .param("id", id)
        .update();
  }

  /// It can't be used any more.
  void close(UUID id) {
    jdbc.sql("UPDATE signing SET open = false, code_hash = NULL, code_until = NULL WHERE id = :id")
        .param("id", id)
        .update();
  }

  /// How often something was done with a link since then.
  int count(UUID signing, AgreementEvent.What what, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM agreement_event WHERE signing = :signing AND what = :what AND at >= :since
            """)
        .param("signing", signing)
        .param("what", what.code())
        .param("since", Timestamps.at(since))
        .query(Integer.class)
        .single();
  }
}

package app.tamis.identity;

import app.tamis.basics.Timestamps;
import app.tamis.trail.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps one-time links.
@Component
final class LinkBook {

  static final String FIRST_OWNER = "first_owner";
  static final String INVITATION = "invitation";
  static final String NEW_PASSWORD = "new_password";
  static final String SIGN_IN = "sign_in";

  private final JdbcClient jdbc;

  LinkBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param role of whom is invited
  /// @param person whose password, or who signs in
  /// @param madeBy the name of who invited; empty where it was printed on the console
  record Row(
      UUID id, String purpose, @Nullable String role, @Nullable UUID person, String madeBy) {}

  record Open(UUID id, String role, String invited, Instant madeAt, Instant expiresAt) {

    Invitation invitation() {
      return new Invitation(id, Role.of(role), invited, madeAt, expiresAt);
    }
  }

  void add(Token token, String purpose, @Nullable UUID person, Instant now, Duration life) {
    jdbc.sql(
            """
            INSERT INTO one_time_link (token_hash, purpose, person, made_at, expires_at)
            VALUES (:hash, :purpose, :person, :now, :expires)
            """)
        .param("hash", token.hash())
        .param("purpose", purpose)
        .param("person", person)
        .param("now", Timestamps.at(now))
        .param("expires", Timestamps.at(now.plus(life)))
        .update();
  }

  UUID addInvitation(
      Token token, Role role, String invited, Signature by, Instant now, Duration life) {
    return jdbc.sql(
            """
            INSERT INTO one_time_link
              (token_hash, purpose, role, invited, made_by, made_at, expires_at)
            VALUES (:hash, 'invitation', :role, :invited, :by, :now, :expires)
            RETURNING id
            """)
        .param("hash", token.hash())
        .param("role", role.code())
        .param("invited", invited)
        .param("by", by.person().orElse(null))
        .param("now", Timestamps.at(now))
        .param("expires", Timestamps.at(now.plus(life)))
        .query(UUID.class)
        .single();
  }

  /// One that can be used still. Nobody else may use it until the transaction's end.
  Optional<Row> lock(Token token, Instant now) {
    return jdbc.sql(
            """
            SELECT
              one_time_link.id,
              one_time_link.purpose,
              one_time_link.role,
              one_time_link.person,
              coalesce(inviter.name, '') AS made_by
            FROM one_time_link
            LEFT JOIN person AS inviter ON inviter.id = one_time_link.made_by
            WHERE one_time_link.token_hash = :hash
              AND one_time_link.used_at IS NULL
              AND one_time_link.withdrawn_at IS NULL
              AND one_time_link.expires_at > :now
            FOR UPDATE OF one_time_link
            """)
        .param("hash", token.hash())
        .param("now", Timestamps.at(now))
        .query(Row.class)
        .optional();
  }

  /// Those made in the future, for the clock was set back since, as if they were made now: they
  /// would last for longer than they may.
  void bringBack(Instant now) {
    jdbc.sql(
            """
            UPDATE one_time_link
            SET made_at = :now, expires_at = expires_at - (made_at - :now)
            WHERE made_at > :now
              AND used_at IS NULL
              AND withdrawn_at IS NULL
            """)
        .param("now", Timestamps.at(now))
        .update();
  }

  void use(UUID id, Instant now) {
    jdbc.sql("UPDATE one_time_link SET used_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", Timestamps.at(now))
        .update();
  }

  boolean isOpenInvitation(UUID id, Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM one_time_link
              WHERE id = :id
                AND purpose = 'invitation'
                AND used_at IS NULL
                AND withdrawn_at IS NULL
                AND expires_at > :now
            )
            """)
        .param("id", id)
        .param("now", Timestamps.at(now))
        .query(Boolean.class)
        .single();
  }

  List<Invitation> listInvitations(Instant now) {
    return jdbc
        .sql(
            """
            SELECT id, role, invited, made_at, expires_at
            FROM one_time_link
            WHERE purpose = 'invitation'
              AND used_at IS NULL
              AND withdrawn_at IS NULL
              AND expires_at > :now
            ORDER BY made_at DESC
            """)
        .param("now", Timestamps.at(now))
        .query(Open.class)
        .stream()
        .map(Open::invitation)
        .toList();
  }

  List<Invitation> listLapsed(Instant since, Instant now) {
    return jdbc
        .sql(
            """
            SELECT id, role, invited, made_at, expires_at
            FROM one_time_link AS lapsed
            WHERE purpose = 'invitation'
              AND used_at IS NULL
              AND withdrawn_at IS NULL
              AND expires_at > :since
              AND expires_at <= :now
              AND NOT EXISTS (
                SELECT
                FROM one_time_link AS later
                WHERE later.purpose = 'invitation'
                  AND later.invited = lapsed.invited
                  AND later.made_at > lapsed.made_at)
            ORDER BY made_at DESC
            """)
        .param("since", Timestamps.at(since))
        .param("now", Timestamps.at(now))
        .query(Open.class)
        .stream()
        .map(Open::invitation)
        .toList();
  }

  Optional<Invitation> withdrawInvitation(UUID id, Instant now) {
    return jdbc.sql(
            """
            UPDATE one_time_link
            SET withdrawn_at = :now
            WHERE id = :id
              AND purpose = 'invitation'
              AND used_at IS NULL
              AND withdrawn_at IS NULL
            RETURNING id, role, invited, made_at, expires_at
            """)
        .param("id", id)
        .param("now", Timestamps.at(now))
        .query(Open.class)
        .optional()
        .map(Open::invitation);
  }

  void withdrawAll(String purpose, Instant now) {
    jdbc.sql(
            """
            UPDATE one_time_link
            SET withdrawn_at = :now
            WHERE purpose = :purpose
              AND used_at IS NULL
              AND withdrawn_at IS NULL
            """)
        .param("purpose", purpose)
        .param("now", Timestamps.at(now))
        .update();
  }
}

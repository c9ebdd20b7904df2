package app.tamis.identity;

import app.tamis.basics.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the tokens of programs.
@Component
final class TokenBook {

  private static final String IN_FORCE =
      """
      SELECT
        program_token.id,
        program_token.name,
        program_token.scopes,
        person.name AS made_by,
        program_token.made_at,
        program_token.expires_at,
        program_token.used_on
      FROM program_token
      JOIN person ON person.id = program_token.made_by
      WHERE program_token.revoked_at IS NULL
        AND program_token.expires_at > :now
      """;

  private final JdbcClient jdbc;

  TokenBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      String name,
      String scopes,
      String madeBy,
      Instant madeAt,
      Instant expiresAt,
      @Nullable LocalDate usedOn) {

    ProgramToken token() {
      var may = TokenScope.findAll(List.of(scopes.split(" ", -1)));
      return new ProgramToken(
          id, name, may, madeBy, madeAt, expiresAt, Optional.ofNullable(usedOn));
    }
  }

  void add(Token token, String name, Set<TokenScope> scopes, UUID by, Instant now, Duration life) {
    jdbc.sql(
            """
            INSERT INTO program_token (token_hash, name, scopes, made_by, made_at, expires_at)
            VALUES (:hash, :name, :scopes, :by, :now, :expires)
            """)
        .param("hash", token.hash())
        .param("name", name)
        .param(
            "scopes",
            scopes.stream().sorted().map(TokenScope::code).collect(Collectors.joining(" ")))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .param("expires", Timestamps.at(now.plus(life)))
        .update();
  }

  List<ProgramToken> list(Instant now) {
    return jdbc
        .sql(IN_FORCE + "ORDER BY program_token.made_at DESC, program_token.id")
        .param("now", Timestamps.at(now))
        .query(Row.class)
        .stream()
        .map(Row::token)
        .toList();
  }

  Optional<ProgramToken> find(Token token, Instant now) {
    return jdbc.sql(IN_FORCE + "AND program_token.token_hash = :hash")
        .param("hash", token.hash())
        .param("now", Timestamps.at(now))
        .query(Row.class)
        .optional()
        .map(Row::token);
  }

  void used(UUID id, LocalDate day) {
    jdbc.sql("UPDATE program_token SET used_on = :day WHERE id = :id")
        .param("id", id)
        .param("day", day)
        .update();
  }

  /// @return its name; empty where it was revoked before
  Optional<String> revoke(UUID id, Instant now) {
    return jdbc.sql(
            """
            UPDATE program_token
            SET revoked_at = :now
            WHERE id = :id AND revoked_at IS NULL
            RETURNING name
            """)
        .param("id", id)
        .param("now", Timestamps.at(now))
        .query(String.class)
        .optional();
  }

  /// @return their names
  List<String> revokeAllOf(UUID maker, Instant now) {
    return jdbc.sql(
            """
            UPDATE program_token
            SET revoked_at = :now
            WHERE made_by = :maker AND revoked_at IS NULL AND expires_at > :now
            RETURNING name
            """)
        .param("maker", maker)
        .param("now", Timestamps.at(now))
        .query(String.class)
        .list();
  }

  /// Those made in the future, for the clock was set back since, as if they were made now.
  void bringBack(Instant now) {
    jdbc.sql(
            """
            UPDATE program_token
            SET made_at = :now, expires_at = expires_at - (made_at - :now)
            WHERE made_at > :now AND revoked_at IS NULL
            """)
        .param("now", Timestamps.at(now))
        .update();
  }
}

package app.tamis.handover;

import app.tamis.basics.Timestamps;
import app.tamis.identity.Token;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was encrypted elsewhere, until it is opened once or its time is over.
@Component
final class SecretBook {

  private static final String SECRETS =
      "SELECT id, handover, what, made_by, made_at, until, opened_at, opened_from FROM handover_secret ";

  private final JdbcClient jdbc;

  SecretBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      UUID handover,
      String what,
      String madeBy,
      Instant madeAt,
      Instant until,
      @Nullable Instant openedAt,
      @Nullable String openedFrom) {

    Secret secret() {
      return new Secret(
          id,
          what,
          madeBy,
          madeAt,
          until,
          Optional.ofNullable(openedAt),
          Objects.requireNonNullElse(openedFrom, ""));
    }
  }

  /// In the order in which they were made.
  List<Secret> list(UUID handover) {
    return jdbc
        .sql(SECRETS + "WHERE handover = :handover ORDER BY made_at, id")
        .param("handover", handover)
        .query(Row.class)
        .stream()
        .map(Row::secret)
        .toList();
  }

  Optional<Row> find(Token token) {
    return jdbc.sql(SECRETS + "WHERE token_hash = :hash")
        .param("hash", token.hash())
        .query(Row.class)
        .optional();
  }

  void add(
      UUID handover,
      Token token,
      String what,
      String sealed,
      String by,
      Instant now,
      Instant until) {
    jdbc.sql(
            """
            INSERT INTO handover_secret (handover, token_hash, what, sealed, made_by, made_at, until)
            VALUES (:handover, :hash, :what, :sealed, :by, :now, :until)
            """)
        .param("handover", handover)
        .param("hash", token.hash())
        .param("what", what)
        .param("sealed", sealed)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .param("until", Timestamps.at(until))
        .update();
  }

  /// Hands it out and forgets it.
  ///
  /// @return what was kept; empty where it was opened before, or its time is over
  Optional<String> open(UUID id, String from, Instant now) {
    var sealed =
        jdbc.sql(
                """
                SELECT sealed FROM handover_secret
                WHERE id = :id AND opened_at IS NULL AND until > :now FOR UPDATE
                """)
            .param("id", id)
            .param("now", Timestamps.at(now))
            .query(String.class)
            .optional();
    if (sealed.isPresent()) {
      jdbc.sql(
              """
              UPDATE handover_secret SET sealed = '', opened_at = :now, opened_from = :from WHERE id = :id
              """)
          .param("id", id)
          .param("now", Timestamps.at(now))
          .param("from", from)
          .update();
    }
    return sealed;
  }

  /// Forgets one that wasn't opened.
  void forget(UUID handover, UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE handover_secret SET sealed = '', until = :now
            WHERE id = :id AND handover = :handover AND opened_at IS NULL
            """)
        .param("id", id)
        .param("handover", handover)
        .param("now", Timestamps.at(now))
        .update();
  }
}

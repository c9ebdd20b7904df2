package app.tamis.agreements;

import app.tamis.agreements.Authorisation.Answer;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.identity.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what clients were asked to agree to, and what they answered.
@Component
final class AuthorisationBook {

  private static final String ALL =
      """
      SELECT id, remaining_client(client) AS client, sentence, language, amount, asked_name, asked_email, firm,
             asked_by, asked_at, expires_at, answer, answered_at, address, commitment
      FROM authorisation
      """;

  private final JdbcClient jdbc;

  AuthorisationBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      String sentence,
      String language,
      BigDecimal amount,
      String askedName,
      String askedEmail,
      String firm,
      String askedBy,
      Instant askedAt,
      Instant expiresAt,
      @Nullable String answer,
      @Nullable Instant answeredAt,
      String address,
      @Nullable UUID commitment) {

    Authorisation authorisation() {
      return new Authorisation(
          id,
          client,
          sentence,
          language,
          amount,
          askedName,
          askedEmail,
          firm,
          askedBy,
          askedAt,
          expiresAt,
          Optional.ofNullable(answer).map(Answer::of),
          Optional.ofNullable(answeredAt),
          address,
          Optional.ofNullable(commitment));
    }
  }

  UUID add(
      Authorisations.Question question,
      Optional<Token> token,
      String by,
      Instant now,
      Instant expires) {
    return jdbc.sql(
            """
            INSERT INTO authorisation
              (client, sentence, language, amount, agreement, clause, asked_name, asked_email, firm, token_hash,
               asked_by, asked_at, expires_at)
            VALUES
              (client_number(:client), :sentence, :language, :amount, :agreement, :clause, :name, :email, :firm, :hash,
               :by, :now, :expires)
            RETURNING id
            """)
        .param("client", question.client().id().text())
        .param("sentence", question.sentence())
        .param("language", question.language())
        .param("amount", question.amount())
        .param("agreement", question.agreement().orElse(null))
        .param("clause", question.clause())
        .param("name", question.to().name())
        .param("email", question.to().email())
        .param("firm", question.firm())
        .param("hash", token.map(Token::hash).orElse(null))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .param("expires", Timestamps.at(expires))
        .query(UUID.class)
        .single();
  }

  Optional<Authorisation> find(Token token) {
    return jdbc.sql(ALL + "WHERE token_hash = :hash")
        .param("hash", token.hash())
        .query(Row.class)
        .optional()
        .map(Row::authorisation);
  }

  /// Nobody else answers it until the transaction's end.
  Optional<Authorisation> lock(Token token) {
    jdbc.sql("SELECT id FROM authorisation WHERE token_hash = :hash FOR UPDATE")
        .param("hash", token.hash())
        .query(UUID.class)
        .optional();
    return find(token);
  }

  Optional<Authorisation> find(UUID id) {
    return jdbc.sql(ALL + "WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::authorisation);
  }

  /// Of a client, and all that were merged into it; newest first.
  List<Authorisation> list(ClientId client) {
    return jdbc
        .sql(ALL + "WHERE client IN (SELECT merged_clients(:client)) ORDER BY number DESC")
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::authorisation)
        .toList();
  }

  record Under(@Nullable UUID agreement, String clause) {}

  Under under(UUID id) {
    return jdbc.sql("SELECT agreement, clause FROM authorisation WHERE id = :id")
        .param("id", id)
        .query(Under.class)
        .single();
  }

  void answer(UUID id, Answer answer, Instant now, String address, Optional<UUID> commitment) {
    jdbc.sql(
            """
            UPDATE authorisation
            SET answer = :answer, answered_at = :now, address = :address, commitment = :commitment
            WHERE id = :id
            """)
        .param("id", id)
        .param("answer", answer.code())
        .param("now", Timestamps.at(now))
        .param("address", address)
        .param("commitment", commitment.orElse(null))
        .update();
  }
}

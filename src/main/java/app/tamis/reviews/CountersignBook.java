package app.tamis.reviews;

import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.identity.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps refusals that clients were asked to countersign.
@Component
final class CountersignBook {

  private static final String ALL =
      """
      SELECT id, advice, remaining_client(client) AS client, title, advised_on, refused_on, risk, consequence, alternatives,
             stands_until, language, firm, client_name, asked_name, asked_email, written_on, asked_by, asked_at, expires_at,
             withdrawn, answer, signed_name, words, answered_at, address
      FROM refusal
      """;

  private final JdbcClient jdbc;

  CountersignBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      UUID advice,
      ClientId client,
      String title,
      LocalDate advisedOn,
      LocalDate refusedOn,
      String risk,
      String consequence,
      String alternatives,
      LocalDate standsUntil,
      String language,
      String firm,
      String clientName,
      String askedName,
      String askedEmail,
      LocalDate writtenOn,
      String askedBy,
      Instant askedAt,
      Instant expiresAt,
      boolean withdrawn,
      @Nullable String answer,
      String signedName,
      String words,
      @Nullable Instant answeredAt,
      String address) {

    Refusal refusal() {
      return new Refusal(
          id,
          advice,
          client,
          new Refusal.Terms(
              title,
              advisedOn,
              refusedOn,
              risk,
              consequence,
              alternatives.lines().toList(),
              standsUntil,
              language),
          firm,
          clientName,
          new Signatory(askedName, askedEmail),
          writtenOn,
          askedBy,
          askedAt,
          expiresAt,
          withdrawn,
          answered());
    }

    private Optional<Refusal.Answered> answered() {
      return answer == null || answeredAt == null
          ? Optional.empty()
          : Optional.of(
              new Refusal.Answered(
                  Refusal.Answer.of(answer), signedName, words, answeredAt, address));
    }
  }

  /// Newest first.
  List<Refusal> list() {
    return jdbc.sql(ALL + "ORDER BY number DESC").query(Row.class).stream()
        .map(Row::refusal)
        .toList();
  }

  /// Of a client, and all that were merged into it; newest first.
  List<Refusal> list(ClientId client) {
    return jdbc
        .sql(ALL + "WHERE client IN (SELECT merged_clients(:client)) ORDER BY number DESC")
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::refusal)
        .toList();
  }

  Optional<Refusal> find(UUID id) {
    return jdbc.sql(ALL + "WHERE id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::refusal);
  }

  Optional<Refusal> find(Token token) {
    return jdbc.sql(ALL + "WHERE token_hash = :hash")
        .param("hash", token.hash())
        .query(Row.class)
        .optional()
        .map(Row::refusal);
  }

  /// Nobody else answers it until the transaction's end.
  Optional<Refusal> lock(Token token) {
    jdbc.sql("SELECT id FROM refusal WHERE token_hash = :hash FOR UPDATE")
        .param("hash", token.hash())
        .query(UUID.class)
        .optional();
    return find(token);
  }

  UUID add(Countersigning.Asking asking, Token token, String by, Instant now, Instant expires) {
    var terms = asking.terms();
    return jdbc.sql(
            """
            INSERT INTO refusal
              (advice, client, title, advised_on, refused_on, risk, consequence, alternatives, stands_until, language,
               firm, client_name, asked_name, asked_email, token_hash, written_on, asked_by, asked_at, expires_at)
            VALUES
              (:advice, client_number(:client), :title, :advised, :refused, :risk, :consequence, :alternatives, :until,
               :language, :firm, :client_name, :name, :email, :hash, :on, :by, :now, :expires)
            RETURNING id
            """)
        .param("advice", asking.advice())
        .param("client", asking.client().id().text())
        .param("title", terms.title())
        .param("advised", terms.advisedOn())
        .param("refused", terms.refusedOn())
        .param("risk", terms.risk())
        .param("consequence", terms.consequence())
        .param("alternatives", String.join("\n", terms.alternatives()))
        .param("until", terms.standsUntil())
        .param("language", terms.language())
        .param("firm", asking.firm())
        .param("client_name", asking.client().name())
        .param("name", asking.to().name())
        .param("email", asking.to().email())
        .param("hash", token.hash())
        .param("on", asking.on())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .param("expires", Timestamps.at(expires))
        .query(UUID.class)
        .single();
  }

  void answer(UUID id, Refusal.Answered answered) {
    jdbc.sql(
            """
            UPDATE refusal
            SET answer = :answer, signed_name = :name, words = :words, answered_at = :at, address = :address
            WHERE id = :id
            """)
        .param("id", id)
        .param("answer", answered.answer().code())
        .param("name", answered.name())
        .param("words", answered.words())
        .param("at", Timestamps.at(answered.at()))
        .param("address", answered.address())
        .update();
  }

  void withdraw(UUID id) {
    jdbc.sql("UPDATE refusal SET withdrawn = true WHERE id = :id").param("id", id).update();
  }
}

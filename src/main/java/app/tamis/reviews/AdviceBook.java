package app.tamis.reviews;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps advice and its answers. An answer is never changed: another one follows it, and one
/// without a response takes it back.
@Component
final class AdviceBook {

  private static final String ADVICE =
      """
      SELECT advice.id, remaining_client(advice.client) AS client, fact_id, title, given_on, advice.by_name,
             last.response, last.on_day, last.option_chosen, last.note, last.by_name AS answered_by, last.at AS answered_at
      FROM advice
      LEFT JOIN LATERAL (
        SELECT response, on_day, option_chosen, note, by_name, at FROM advice_answer
        WHERE advice = advice.id ORDER BY id DESC LIMIT 1
      ) AS last ON true
      WHERE NOT withdrawn
      """;

  private static final String NEWEST_FIRST = "ORDER BY given_on DESC, number DESC";

  private final JdbcClient jdbc;

  AdviceBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      String factId,
      String title,
      LocalDate givenOn,
      String byName,
      @Nullable String response,
      @Nullable LocalDate onDay,
      @Nullable String optionChosen,
      @Nullable String note,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {

    Advice advice() {
      return new Advice(id, client, factId, title, givenOn, byName, answer());
    }

    private Optional<Advice.Answer> answer() {
      if (response == null
          || onDay == null
          || optionChosen == null
          || note == null
          || answeredBy == null
          || answeredAt == null) {
        return Optional.empty();
      }
      return Response.find(response)
          .map(met -> new Advice.Answer(met, onDay, optionChosen, note, answeredBy, answeredAt));
    }
  }

  /// Of all clients.
  List<Advice> list() {
    return jdbc.sql(ADVICE + NEWEST_FIRST).query(Row.class).stream().map(Row::advice).toList();
  }

  /// Of a client, and all that were merged into it; newest first.
  List<Advice> list(ClientId client) {
    return jdbc
        .sql(ADVICE + "AND advice.client IN (SELECT merged_clients(:client)) " + NEWEST_FIRST)
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::advice)
        .toList();
  }

  /// @param factId empty for one that facts don't know yet: it gets one of its own
  UUID add(
      ClientId client, String factId, String title, LocalDate givenOn, String byName, Instant now) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO advice (id, client, fact_id, title, given_on, by_name, at)
            VALUES (:id, client_number(:client), :fact, :title, :given, :by, :now)
            """)
        .param("id", id)
        .param("client", client.text())
        .param("fact", factId.isEmpty() ? "#" + id : factId)
        .param("title", title)
        .param("given", givenOn)
        .param("by", byName)
        .param("now", Timestamps.at(now))
        .update();
    return id;
  }

  /// @param response empty to take the last one back
  void answer(
      UUID advice,
      Optional<Response> response,
      LocalDate on,
      String option,
      String note,
      String byName,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO advice_answer (advice, response, on_day, option_chosen, note, by_name, at)
            VALUES (:advice, :response, :on, :option, :note, :by, :now)
            """)
        .param("advice", advice)
        .param("response", response.map(Response::code).orElse(null))
        .param("on", on)
        .param("option", option)
        .param("note", note)
        .param("by", byName)
        .param("now", Timestamps.at(now))
        .update();
  }

  void withdraw(UUID advice, boolean withdrawn) {
    jdbc.sql("UPDATE advice SET withdrawn = :withdrawn WHERE id = :id")
        .param("id", advice)
        .param("withdrawn", withdrawn)
        .update();
  }
}

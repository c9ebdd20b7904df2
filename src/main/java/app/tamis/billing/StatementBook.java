package app.tamis.billing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.billing.Decided.State;
import app.tamis.billing.Decided.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what people decided about statements, and which have left: one row a client and month, so
/// that none leaves twice.
@Component
final class StatementBook {

  private static final String ALL =
      """
      SELECT id, remaining_client(client) AS client, state, opening, advice, proposed, edited_by, to_name, to_email,
             accepted, run, letter, document, sent_email, written_by, written_at
      FROM statement
      """;

  private final JdbcClient jdbc;

  StatementBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      String state,
      @Nullable String opening,
      @Nullable String advice,
      String proposed,
      String editedBy,
      @Nullable String toName,
      @Nullable String toEmail,
      String accepted,
      @Nullable UUID run,
      @Nullable UUID letter,
      @Nullable UUID document,
      @Nullable String sentEmail,
      String writtenBy,
      @Nullable Instant writtenAt) {

    Decided decided() {
      return new Decided(
          State.valueOf(state.toUpperCase(Locale.ROOT)),
          opening == null || advice == null
              ? Optional.empty()
              : Optional.of(new Said(opening, advice)),
          proposed,
          editedBy,
          toName == null || toEmail == null
              ? Optional.empty()
              : Optional.of(new Payee(toName, toEmail, Optional.empty())),
          checks(accepted),
          Optional.ofNullable(run),
          letter == null || document == null || sentEmail == null || writtenAt == null
              ? Optional.empty()
              : Optional.of(new Written(id, letter, document, sentEmail, writtenBy, writtenAt)));
    }

    private static Set<Check> checks(String codes) {
      var checks = EnumSet.noneOf(Check.class);
      Arrays.stream(codes.split(",", -1))
          .filter(code -> !code.isEmpty())
          .map(code -> Check.valueOf(code.toUpperCase(Locale.ROOT)))
          .forEach(checks::add);
      return checks;
    }
  }

  /// Where two clients are one and both had a row, what left counts.
  Map<ClientId, Decided> list(YearMonth month) {
    return jdbc
        .sql(ALL + " WHERE month = :month")
        .param("month", month.atDay(1))
        .query(Row.class)
        .list()
        .stream()
        .collect(
            toMap(
                Row::client,
                Row::decided,
                (one, other) -> one.written().isPresent() ? one : other));
  }

  /// Where the last one of an earlier month went.
  Map<ClientId, String> lastAddresses(YearMonth before) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (remaining_client(client)) id, remaining_client(client) AS client, sent_email AS email
            FROM statement
            WHERE state = 'written' AND month < :month
            ORDER BY remaining_client(client), month DESC
            """)
        .param("month", before.atDay(1))
        .query(LastAddress.class)
        .list()
        .stream()
        .collect(toMap(LastAddress::client, LastAddress::email));
  }

  record LastAddress(UUID id, ClientId client, String email) {}

  /// Whom a person typed for an earlier month: of use where facts know nobody.
  Map<ClientId, Payee> typedBefore(YearMonth month) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (remaining_client(client)) remaining_client(client) AS client, to_name AS name,
                   to_email AS email
            FROM statement
            WHERE to_email IS NOT NULL AND month < :month
            ORDER BY remaining_client(client), month DESC
            """)
        .param("month", month.atDay(1))
        .query(Typed.class)
        .list()
        .stream()
        .collect(toMap(Typed::client, one -> new Payee(one.name(), one.email(), Optional.empty())));
  }

  record Typed(ClientId client, String name, String email) {}

  /// The one of a client and month, about which nobody else decides until the transaction is
  /// through.
  Row lock(ClientId client, YearMonth month) {
    jdbc.sql(
            """
            INSERT INTO statement (client, month) VALUES (client_number(:client), :month)
            ON CONFLICT (portfolio, client, month) DO NOTHING
            """)
        .param("client", client.text())
        .param("month", month.atDay(1))
        .update();
    return jdbc.sql(ALL + " WHERE client = client_number(:client) AND month = :month FOR UPDATE")
        .param("client", client.text())
        .param("month", month.atDay(1))
        .query(Row.class)
        .single();
  }

  Row lock(UUID id) {
    return jdbc.sql(ALL + " WHERE id = :id FOR UPDATE").param("id", id).query(Row.class).single();
  }

  void say(UUID id, Said said, String proposed, String by, Instant now) {
    jdbc.sql(
            """
            UPDATE statement
            SET opening = :opening, advice = :advice, proposed = :proposed, edited_by = :by, edited_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("opening", said.opening())
        .param("advice", said.advice())
        .param("proposed", proposed)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void sayAsProposed(UUID id) {
    jdbc.sql(
            """
            UPDATE statement SET opening = NULL, advice = NULL, proposed = '', edited_by = '', edited_at = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  void to(UUID id, String name, String email) {
    jdbc.sql("UPDATE statement SET to_name = :name, to_email = :email WHERE id = :id")
        .param("id", id)
        .param("name", name)
        .param("email", email)
        .update();
  }

  void accept(UUID id, Set<Check> checks) {
    jdbc.sql("UPDATE statement SET accepted = :accepted WHERE id = :id")
        .param("id", id)
        .param("accepted", checks.stream().map(Check::code).sorted().collect(joining(",")))
        .update();
  }

  void turn(UUID id, State state) {
    jdbc.sql("UPDATE statement SET state = :state, run = NULL WHERE id = :id")
        .param("id", id)
        .param("state", code(state))
        .update();
  }

  void queue(UUID id, UUID run) {
    jdbc.sql("UPDATE statement SET state = 'queued', run = :run WHERE id = :id")
        .param("id", id)
        .param("run", run)
        .update();
  }

  void putBack(YearMonth month) {
    jdbc.sql(
            """
            UPDATE statement SET state = 'open', run = NULL WHERE month = :month AND state = 'queued'
            """)
        .param("month", month.atDay(1))
        .update();
  }

  /// @param payable what its bills came to
  void written(
      UUID id,
      UUID letter,
      UUID document,
      String email,
      BigDecimal payable,
      String by,
      Instant now) {
    jdbc.sql(
            """
            UPDATE statement
            SET state = 'written', letter = :letter, document = :document, sent_email = :email, payable = :payable,
                written_by = :by, written_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("letter", letter)
        .param("document", document)
        .param("email", email)
        .param("payable", payable)
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  void wroteAgain(UUID id, UUID letter, String email) {
    jdbc.sql("UPDATE statement SET letter = :letter, sent_email = :email WHERE id = :id")
        .param("id", id)
        .param("letter", letter)
        .param("email", email)
        .update();
  }

  private static String code(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// @param byName who had it begun
  record Run(UUID id, LocalDate month, String byName) {}

  UUID begin(YearMonth month, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO statement_run (month, by_name, at) VALUES (:month, :by, :now) RETURNING id
            """)
        .param("month", month.atDay(1))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  Optional<Run> run(UUID id) {
    return jdbc.sql("SELECT id, month, by_name FROM statement_run WHERE id = :id")
        .param("id", id)
        .query(Run.class)
        .optional();
  }

  /// How many of a run wait for their turn.
  int queued(UUID run) {
    return jdbc.sql("SELECT count(*) FROM statement WHERE run = :run AND state = 'queued'")
        .param("run", run)
        .query(Integer.class)
        .single();
  }

  StatementWish wish() {
    return jdbc.sql("SELECT minutes, worth FROM statement_wish")
        .query(StatementWish.class)
        .optional()
        .orElse(StatementWish.USUAL);
  }

  void wish(StatementWish wish, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO statement_wish (minutes, worth, by_name, at) VALUES (:minutes, :worth, :by, :now)
            ON CONFLICT (portfolio) DO UPDATE
            SET minutes = EXCLUDED.minutes, worth = EXCLUDED.worth, by_name = EXCLUDED.by_name, at = EXCLUDED.at
            """)
        .param("minutes", wish.minutes())
        .param("worth", wish.worth())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }
}

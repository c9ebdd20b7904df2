package app.tamis.debits;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps files of debits, and what stands in them.
@Component
final class DebitBook {

  /// With what was told last, by files that count.
  private static final String DEBITS =
      """
      SELECT debit.id, debit.number, debit.file, debit.mandate, client.id AS client, debit.bill,
             debit.printed, debit.issued_on, debit.amount, debit.currency, debit.charge_on, debit.rung_by, debit.again,
             last.outcome, last.cause, last.said, last.on_day
      FROM debit
      JOIN debit_file ON debit_file.id = debit.file AND NOT debit_file.undone
      JOIN client ON client.portfolio = debit.portfolio AND client.number = debit.client
      LEFT JOIN LATERAL (
        SELECT outcome, cause, said, on_day
        FROM debit_told
        JOIN debit_report ON debit_report.id = debit_told.report
        WHERE debit_told.debit = debit.id AND kept AND NOT taken_back
        ORDER BY debit_report.number DESC, debit_told.id DESC LIMIT 1
      ) AS last ON true
      """;

  private final JdbcClient jdbc;

  DebitBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      long number,
      UUID file,
      UUID mandate,
      ClientId client,
      String bill,
      String printed,
      LocalDate issuedOn,
      BigDecimal amount,
      String currency,
      LocalDate chargeOn,
      @Nullable String rungBy,
      boolean again,
      @Nullable String outcome,
      @Nullable String cause,
      @Nullable String said,
      @Nullable LocalDate onDay) {

    Debit debit() {
      return new Debit(
          id,
          number,
          file,
          mandate,
          client,
          bill,
          printed,
          issuedOn,
          new Amount(amount, Currency.getInstance(currency)),
          chargeOn,
          outcome == null ? Outcome.UNDER_WAY : Outcome.of(outcome),
          Objects.requireNonNullElse(cause, ""),
          Objects.requireNonNullElse(said, ""),
          Optional.ofNullable(onDay),
          Optional.ofNullable(rungBy),
          again);
    }
  }

  /// Of files that weren't undone; newest first.
  List<Debit> list() {
    return jdbc.sql(DEBITS + "ORDER BY debit.number DESC").query(Row.class).stream()
        .map(Row::debit)
        .toList();
  }

  List<Debit> ofFile(UUID file) {
    return jdbc
        .sql(DEBITS + "WHERE debit.file = :file ORDER BY debit.number")
        .param("file", file)
        .query(Row.class)
        .stream()
        .map(Row::debit)
        .toList();
  }

  Optional<Debit> find(UUID id) {
    return jdbc.sql(DEBITS + "WHERE debit.id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::debit);
  }

  /// @param undone whether it was never handed over after all
  record File(UUID id, long number, boolean undone, String madeBy, Instant madeAt) {}

  private static final String FILES =
      "SELECT id, number, undone, made_by, made_at FROM debit_file ";

  /// Newest first.
  List<File> files() {
    return jdbc.sql(FILES + "ORDER BY number DESC").query(File.class).list();
  }

  Optional<File> file(UUID id) {
    return jdbc.sql(FILES + "WHERE id = :id").param("id", id).query(File.class).optional();
  }

  /// Nobody else makes one until the transaction ends.
  void lock() {
    jdbc.sql(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('debits ' || current_portfolio(), 0)) AS text)")
        .query(String.class)
        .single();
  }

  UUID addFile(String by, Instant now) {
    return jdbc.sql("INSERT INTO debit_file (made_by, made_at) VALUES (:by, :now) RETURNING id")
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void add(UUID file, Collecting.Row row) {
    jdbc.sql(
            """
            INSERT INTO debit (file, mandate, client, bill, printed, issued_on, amount, currency, charge_on)
            VALUES (:file, :mandate, client_number(:client), :bill, :printed, :issued, :amount, :currency, :charge)
            """)
        .param("file", file)
        .param("mandate", row.mandate().id())
        .param("client", row.client().text())
        .param("bill", row.bill())
        .param("printed", row.number())
        .param("issued", row.issuedOn())
        .param("amount", row.amount().rounded().value())
        .param("currency", row.amount().currency().getCurrencyCode())
        .param("charge", row.chargeOn())
        .update();
  }

  void undo(UUID file, boolean undone) {
    jdbc.sql("UPDATE debit_file SET undone = :undone WHERE id = :id")
        .param("id", file)
        .param("undone", undone)
        .update();
  }

  void rung(UUID debit, Optional<String> by) {
    jdbc.sql("UPDATE debit SET rung_by = :by WHERE id = :id")
        .param("id", debit)
        .param("by", by.orElse(null))
        .update();
  }

  void again(UUID debit, boolean again) {
    jdbc.sql("UPDATE debit SET again = :again WHERE id = :id")
        .param("id", debit)
        .param("again", again)
        .update();
  }
}

package app.tamis.debits;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.csv.CsvTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what GoCardless exports: payments, the events of a payout, and the template for payments,
/// which names all mandates. All faults are told together; what isn't ours is left alone. Amounts
/// are those that were collected: what GoCardless takes for it is no payment of the client's.
///
/// @param file its name, as faults call it
/// @param debits ours, by their number
/// @param names of whose debits they are, by number
/// @param zone in which its moments are told
record GoCardlessReading(
    String file, Map<Long, Debit> debits, Map<Long, String> names, ZoneId zone) {

  private static final String PAYMENTS = "payments.";

  ReadBack read(String text) {
    var table = CsvTable.read(text).orElseThrow(() -> Problems.of("debits.in.not-csv", file));
    var columns = table.columns();
    if (columns.contains("mandate.id") && columns.contains("payment.amount")) {
      return new ReadBack.Known(table.lines().stream().map(GoCardlessReading::known).toList());
    }
    if (columns.contains("action") && columns.contains("resource_type")) {
      return outcomes(table, this::event);
    }
    if (columns.contains("id") && columns.contains("status") && columns.contains("amount")) {
      return outcomes(table, this::payment);
    }
    throw Problems.of("debits.in.columns", file);
  }

  private static ReadBack.Row known(CsvTable.Line line) {
    return new ReadBack.Row(
        line.number(),
        new Mandate.GoCardlessId(
            line.cell("mandate.id"),
            line.cell("customer.id"),
            line.cell("customer.given_name"),
            line.cell("customer.family_name"),
            line.cell("customer.company_name")),
        line.cell("customer.email"));
  }

  private interface Reader {
    Optional<Told> read(CsvTable.Line line, List<Message> faults);
  }

  private ReadBack outcomes(CsvTable table, Reader reader) {
    var faults = new ArrayList<Message>();
    var told = new ArrayList<Told>();
    int others = 0;
    for (var line : table.lines()) {
      int before = faults.size();
      var read = reader.read(line, faults);
      read.ifPresent(told::add);
      if (read.isEmpty() && faults.size() == before) {
        others++;
      }
    }
    Problems.throwIfAny(faults);
    told.sort(Comparator.comparing(Told::on));
    return new ReadBack.Outcomes(told, others);
  }

  /// A line says how a payment stands.
  private Optional<Told> payment(CsvTable.Line line, List<Message> faults) {
    return told(line, "", line.cell("status"), "status", "", "", "charge_date", faults);
  }

  /// A line says what happened, and to what.
  private Optional<Told> event(CsvTable.Line line, List<Message> faults) {
    return line.cell("resource_type").equals("payments")
        ? told(
            line,
            PAYMENTS,
            line.cell("action"),
            "action",
            line.cell("details.cause"),
            line.cell("details.description"),
            "created_at",
            faults)
        : Optional.empty();
  }

  private Optional<Told> told(
      CsvTable.Line line,
      String head,
      String said,
      String column,
      String cause,
      String description,
      String dayColumn,
      List<Message> faults) {
    var reference = reference(line, head);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    int at = line.number();
    var debit = Reference.DEBIT.number(reference.get()).map(debits::get);
    if (debit.isEmpty()) {
      faults.add(Message.of("debits.in.unknown", file, at, reference.get()));
      return Optional.empty();
    }
    sum(line, head, debit.get()).ifPresent(faults::add);
    var outcome = Outcome.ofGoCardless(said);
    if (outcome.isEmpty()) {
      faults.add(Message.of("debits.in.status", file, at, column, said));
    }
    var day = day(line.cell(dayColumn));
    if (day.isEmpty()) {
      faults.add(Message.of("debits.in.day", file, at, dayColumn, line.cell(dayColumn)));
    }
    return outcome.flatMap(
        known -> day.map(on -> new Told(at, debit.get().id(), known, cause, description, on)));
  }

  /// Where it stands: in the description, or in the column of our own.
  private static Optional<String> reference(CsvTable.Line line, String head) {
    return Stream.of(
            head + "description",
            head + GoCardlessFiles.OURS,
            "payments." + GoCardlessFiles.OURS,
            "payment." + GoCardlessFiles.OURS,
            GoCardlessFiles.OURS)
        .flatMap(column -> Reference.DEBIT.in(line.cell(column)).stream())
        .findFirst();
  }

  /// What is wrong with its amount or currency.
  private Optional<Message> sum(CsvTable.Line line, String head, Debit debit) {
    var name = names.getOrDefault(debit.number(), debit.client().text());
    var currency = line.cell(head + "currency");
    var ours = debit.amount().currency();
    if (!currency.equalsIgnoreCase(ours.getCurrencyCode())) {
      return Optional.of(
          Message.of(
              "debits.in.currency",
              file,
              line.number(),
              debit.billNumber(),
              name,
              ours.getCurrencyCode(),
              currency.isEmpty() ? "?" : currency));
    }
    var typed = line.cell(head + "amount");
    return amount(typed).filter(value -> new Amount(value, ours).equals(debit.amount())).isPresent()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "debits.in.amount",
                file,
                line.number(),
                debit.billNumber(),
                name,
                typed,
                debit.amount()));
  }

  private static Optional<BigDecimal> amount(String typed) {
    try {
      return Optional.of(new BigDecimal(typed));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /// A day, or a moment.
  private Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(
          typed.length() > 10
              ? OffsetDateTime.parse(typed).atZoneSameInstant(zone).toLocalDate()
              : LocalDate.parse(typed));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}

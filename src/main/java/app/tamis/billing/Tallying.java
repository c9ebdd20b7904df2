package app.tamis.billing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.billing.Statement.Bill;
import app.tamis.billing.Statement.Counted;
import app.tamis.billing.Statement.Done;
import app.tamis.billing.Statement.Hours;
import app.tamis.billing.Statement.Line;
import app.tamis.billing.Statement.Owed;
import app.tamis.billing.Statement.Requests;
import app.tamis.facts.Recorded;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Counts records up into a statement.
///
/// @param paid the last day of which payments are counted
record Tallying(Portfolio ours, YearMonth month, LocalDate paid, StatementWish wish) {

  /// In the order in which clients are told; those that facts will know later come last.
  private static final List<String> ACTIVITIES =
      List.of(
          "backups_verified",
          "patches_installed",
          "updates_installed",
          "threats_blocked",
          "alerts_handled",
          "scans_run",
          "accounts_changed",
          "devices_monitored");

  /// A level, which isn't added up over days.
  private static final String MONITORED = "devices_monitored";

  private static final List<String> IN_FEE = List.of("recurring", "licence");

  Statement of(ClientId client, String name, StatementRecords records) {
    boolean fixedFee = inForce(records).anyMatch("managed");
    boolean paymentsKnown = arePaymentsKnown(client, records.invoices());
    var bills =
        records.invoices().stream()
            .filter(invoice -> isIn(invoice.issuedOn()))
            .map(invoice -> bill(invoice, paymentsKnown))
            .toList();
    return new Statement(
        client,
        name,
        month,
        paid,
        ours.currency(),
        fixedFee,
        done(records),
        requests(records.tickets()),
        hours(records, fixedFee),
        lines(records),
        bills,
        paymentsKnown ? Optional.of(owed(records.invoices())) : Optional.empty(),
        Advice.proposed(records.devices(), paid, records.work(), month.atEndOfMonth()));
  }

  /// What a month's bills usually come to: the mean of the three before that had any; empty where
  /// none had.
  Optional<Amount> usual(List<Invoice> invoices) {
    var before =
        invoices.stream()
            .filter(invoice -> !invoice.issuedOn().isBefore(month.minusMonths(3).atDay(1)))
            .filter(invoice -> invoice.issuedOn().isBefore(month.atDay(1)))
            .collect(
                groupingBy(
                    invoice -> YearMonth.from(invoice.issuedOn()),
                    summingDouble(Invoice::payable)));
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(
            money(before.values().stream().mapToDouble(Double::doubleValue).average().orElse(0)));
  }

  private record InForce(List<Recorded.Contract> contracts) {

    boolean anyMatch(String kind) {
      return contracts.stream().anyMatch(one -> one.kind().equals(kind));
    }

    Optional<Amount> hourlyRate(Portfolio ours) {
      return contracts.stream()
          .flatMap(one -> one.hourlyRate().stream().boxed())
          .findFirst()
          .map(rate -> Amount.of(rate, ours.currency()));
    }
  }

  private InForce inForce(StatementRecords records) {
    var day = month.atEndOfMonth();
    return new InForce(
        records.contracts().stream()
            .filter(one -> !one.startedOn().isAfter(day))
            .filter(one -> one.endedOn().filter(last -> last.isBefore(day)).isEmpty())
            .toList());
  }

  private List<Done> done(StatementRecords records) {
    var counts = new TreeMap<String, Double>();
    records.work().stream()
        .filter(one -> isIn(one.doneOn()))
        .forEach(one ->
            counts.merge(
                one.activity(),
                one.count(),
                one.activity().equals(MONITORED) ? Double::max : Double::sum));
    return counts.entrySet().stream()
        .map(one -> new Done(one.getKey(), Math.round(one.getValue())))
        .filter(one -> one.count() > 0)
        .sorted(Comparator.comparingInt(one -> place(one.activity())))
        .toList();
  }

  private static int place(String activity) {
    int place = ACTIVITIES.indexOf(activity);
    return place < 0 ? ACTIVITIES.size() : place;
  }

  private Requests requests(List<Ticket> tickets) {
    var opened = tickets.stream().filter(one -> isIn(one.openedAt())).toList();
    var closed = tickets.stream().filter(one -> one.closedAt().filter(this::isIn).isPresent());
    return new Requests(
        opened.size(),
        (int) closed.count(),
        counted(opened, Ticket::kind),
        counted(opened, Ticket::channel));
  }

  private static List<Counted> counted(
      List<Ticket> tickets, Function<Ticket, Optional<String>> what) {
    return tickets.stream()
        .collect(groupingBy(one -> what.apply(one).orElse("unknown"), TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(one -> new Counted(one.getKey(), one.getValue().intValue()))
        .sorted(Comparator.comparingInt(Counted::count).reversed())
        .toList();
  }

  private Optional<Hours> hours(StatementRecords records, boolean fixedFee) {
    double hours =
        records.hours().stream()
                .filter(one -> isIn(one.startedAt()))
                .mapToDouble(Recorded.Work::minutes)
                .sum()
            / 60;
    if (hours == 0 || (fixedFee && !wish.minutes())) {
      return Optional.empty();
    }
    double tenths = Math.round(hours * 10) / 10.0;
    var rate = inForce(records).hourlyRate(ours).or(() -> ours.hourlyRates().street());
    return Optional.of(
        new Hours(
            tenths,
            fixedFee && wish.worth()
                ? rate.map(price -> price.times(BigDecimal.valueOf(tenths)).rounded())
                : Optional.empty()));
  }

  private List<Line> lines(StatementRecords records) {
    return records.lines().stream()
        .map(line ->
            new Line(
                line.invoice(),
                line.description().orElse(""),
                line.kind().filter(IN_FEE::contains).isPresent(),
                line.quantity(),
                line.unitPrice(),
                money(line.amount())))
        .toList();
  }

  private Bill bill(Invoice invoice, boolean paymentsKnown) {
    var net = money(invoice.total());
    var toPay = money(invoice.payable());
    var tax = toPay.minus(net);
    return new Bill(
        invoice.number(),
        invoice.issuedOn(),
        invoice.dueOn(),
        net,
        tax.value().signum() == 0 ? Optional.empty() : Optional.of(tax),
        toPay,
        paymentsKnown ? Optional.of(open(invoice)) : Optional.empty());
  }

  private Amount open(Invoice invoice) {
    return invoice.paid() || invoice.payable() <= 0
        ? Amount.zero(ours.currency())
        : money(invoice.payable() - invoice.received());
  }

  private Owed owed(List<Invoice> invoices) {
    var bills =
        invoices.stream()
            .map(invoice -> bill(invoice, true))
            .filter(bill -> bill.open().orElseThrow().value().signum() > 0)
            .toList();
    return new Owed(
        bills,
        sum(bills),
        sum(bills.stream().filter(bill -> bill.dueOn().isBefore(paid)).toList()));
  }

  private Amount sum(List<Bill> bills) {
    return bills.stream()
        .map(bill -> bill.open().orElseThrow())
        .reduce(Amount.zero(ours.currency()), Amount::plus);
  }

  private boolean arePaymentsKnown(ClientId client, List<Invoice> invoices) {
    var complete = ours.paymentsComplete();
    return complete.everybody()
        || complete.clients().contains(client)
        || invoices.stream().anyMatch(invoice -> invoice.lastReceivedOn().isPresent());
  }

  private Amount money(double value) {
    return Amount.of(value, ours.currency()).rounded();
  }

  private boolean isIn(LocalDateTime moment) {
    return isIn(moment.toLocalDate());
  }

  private boolean isIn(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }
}

package app.tamis.reference;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts invoices, lines, payments, credit notes and contracts together.
final class Bills {

  private static final int USUAL_TERMS_DAYS = 30;

  private final Facts facts;
  private final BillLines lines;
  private final Spreads spreads;
  private final ContractsInForce contracts;
  private final Map<String, List<Facts.Payment>> payments;
  private final Optional<LocalDate> firstPayment;

  private Bills(Facts facts, Settings settings) {
    this.facts = facts;
    this.lines = new BillLines(facts, settings);
    this.spreads = new Spreads(facts, lines);
    this.contracts = new ContractsInForce(facts.contracts());
    this.payments = facts.payments().stream().collect(groupingBy(Facts.Payment::invoiceId));
    this.firstPayment =
        facts.payments().stream().map(Facts.Payment::paidOn).min(LocalDate::compareTo);
  }

  static List<Bill> of(Facts facts, Settings settings) {
    Bills bills = new Bills(facts, settings);
    return facts.invoices().stream().map(bills::bill).toList();
  }

  private Bill bill(Facts.Invoice invoice) {
    return new Bill(
        invoice,
        dueOn(invoice),
        lines.of(invoice).stream()
            .map(line -> new Bill.Counted(line, spreads.of(invoice, line)))
            .toList(),
        countsForLateness(invoice),
        paidIns(invoice),
        payments(invoice).stream().map(Facts.Payment::paidOn).toList());
  }

  private boolean countsForLateness(Facts.Invoice invoice) {
    return !invoice.disputed().orElse(false)
        && firstPayment.filter(day -> !invoice.issuedOn().isBefore(day)).isPresent();
  }

  private List<Bill.PaidIn> paidIns(Facts.Invoice invoice) {
    List<Bill.PaidIn> paidIns = new ArrayList<>();
    payments(invoice).stream()
        .filter(payment -> !payment.failed())
        .forEach(payment -> paidIns.add(new Bill.PaidIn(payment.paidOn(), payment.amount())));
    facts.invoices().stream()
        .filter(note -> note.credits().filter(invoice.id()::equals).isPresent())
        .forEach(
            note -> paidIns.add(new Bill.PaidIn(note.issuedOn(), lines.payable(note).negated())));
    return paidIns;
  }

  private List<Facts.Payment> payments(Facts.Invoice invoice) {
    return payments.getOrDefault(invoice.id(), List.of());
  }

  private LocalDate dueOn(Facts.Invoice invoice) {
    LocalDate issuedOn = invoice.issuedOn();
    LocalDate dueOn = invoice.dueOn().orElseGet(() -> issuedOn.plusDays(termsDays(invoice)));
    return dueOn.isBefore(issuedOn) ? issuedOn : dueOn;
  }

  private int termsDays(Facts.Invoice invoice) {
    return contracts
        .of(invoice.clientId(), invoice.issuedOn())
        .flatMap(Facts.Contract::paymentTermsDays)
        .orElse(USUAL_TERMS_DAYS);
  }
}

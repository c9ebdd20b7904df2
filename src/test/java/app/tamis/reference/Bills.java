package app.tamis.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts invoices, lines, payments, credit notes and contracts together.
final class Bills {

  private static final List<String> CONTRACT_RANKS = List.of("managed", "block_hours", "break_fix");
  private static final int USUAL_TERMS_DAYS = 30;

  private final Facts facts;
  private final Portfolio portfolio;

  Bills(Facts facts, Portfolio portfolio) {
    this.facts = facts;
    this.portfolio = portfolio;
  }

  List<Bill> of(Facts.Client client) {
    return facts.invoices().stream()
        .filter(invoice -> invoice.clientId().equals(client.id()))
        .map(this::bill)
        .toList();
  }

  private Bill bill(Facts.Invoice invoice) {
    return new Bill(invoice, dueOn(invoice), lines(invoice), paidIns(invoice));
  }

  private List<BillLine> lines(Facts.Invoice invoice) {
    return facts.invoiceLines().stream()
        .filter(line -> line.invoiceId().equals(invoice.id()))
        .map(line -> BillLine.of(line, portfolio))
        .toList();
  }

  private List<Bill.PaidIn> paidIns(Facts.Invoice invoice) {
    List<Bill.PaidIn> paidIns = new ArrayList<>();
    facts.payments().stream()
        .filter(payment -> payment.invoiceId().equals(invoice.id()) && !payment.failed())
        .forEach(payment -> paidIns.add(new Bill.PaidIn(payment.paidOn(), payment.amount())));
    facts.invoices().stream()
        .filter(note -> note.credits().filter(invoice.id()::equals).isPresent())
        .forEach(note -> paidIns.add(new Bill.PaidIn(note.issuedOn(), payable(note).negate())));
    return paidIns;
  }

  private BigDecimal payable(Facts.Invoice invoice) {
    return invoice.total().orElseGet(() -> Bill.total(lines(invoice)));
  }

  private LocalDate dueOn(Facts.Invoice invoice) {
    LocalDate issuedOn = invoice.issuedOn();
    LocalDate dueOn = invoice.dueOn().orElseGet(() -> issuedOn.plusDays(termsDays(invoice)));
    return dueOn.isBefore(issuedOn) ? issuedOn : dueOn;
  }

  private int termsDays(Facts.Invoice invoice) {
    Comparator<Facts.Contract> managedFirst =
        Comparator.comparingInt(contract -> CONTRACT_RANKS.indexOf(contract.kind()));
    return facts.contracts().stream()
        .filter(contract -> contract.clientId().equals(invoice.clientId()))
        .filter(contract -> isInForce(contract, invoice.issuedOn()))
        .min(
            managedFirst
                .thenComparing(Facts.Contract::startedOn, Comparator.reverseOrder())
                .thenComparing(Facts.Contract::id))
        .flatMap(Facts.Contract::paymentTermsDays)
        .orElse(USUAL_TERMS_DAYS);
  }

  private static boolean isInForce(Facts.Contract contract, LocalDate day) {
    return !contract.startedOn().isAfter(day)
        && contract.endedOn().filter(end -> end.isBefore(day)).isEmpty();
  }
}

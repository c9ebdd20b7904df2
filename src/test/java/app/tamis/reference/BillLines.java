package app.tamis.reference;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/// The lines of each invoice.
final class BillLines {

  private final Map<String, List<Facts.InvoiceLine>> byInvoice;
  private final Settings settings;

  BillLines(Facts facts, Settings settings) {
    this.byInvoice =
        facts.invoiceLines().stream().collect(groupingBy(Facts.InvoiceLine::invoiceId));
    this.settings = settings;
  }

  List<BillLine> of(Facts.Invoice invoice) {
    List<Facts.InvoiceLine> lines = byInvoice.getOrDefault(invoice.id(), List.of());
    return lines.isEmpty()
        ? invoice
            .total()
            .map(total -> List.of(BillLine.ofTotal(total, invoice.tax().orElse(Fraction.ZERO))))
            .orElse(List.of())
        : lines.stream().map(line -> BillLine.of(line, settings)).toList();
  }

  Fraction total(Facts.Invoice invoice) {
    return of(invoice).stream().map(BillLine::amount).reduce(Fraction.ZERO, Fraction::plus);
  }

  Fraction payable(Facts.Invoice invoice) {
    return invoice.total().orElseGet(() -> total(invoice));
  }
}

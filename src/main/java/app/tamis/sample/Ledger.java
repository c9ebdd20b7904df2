package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The book-keeping of one client: bills, credit notes and payments as they are written down. What
/// would come after the story's end is not.
final class Ledger {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

  private final Client client;
  private final Span span;
  private final Csv invoices;
  private final Csv lines;
  private final Csv payments;

  Ledger(Client client, Span span, Tables tables) {
    this.client = client;
    this.span = span;
    this.invoices = tables.invoices;
    this.lines = tables.invoiceLines;
    this.payments = tables.payments;
  }

  /// @return its id
  String bill(Bill bill, LocalDate issuedOn, LocalDate dueOn, boolean disputed) throws IOException {
    return invoice(bill, issuedOn, dueOn, Boolean.toString(disputed), "");
  }

  /// @return the amount that is credited, in cents, tax included
  long creditNote(String invoiceId, Bill.Line line, LocalDate day) throws IOException {
    if (!span.hasSeen(day)) {
      return 0;
    }
    var note = new Bill(List.of(line));
    invoice(note, day, day, "", invoiceId);
    return -note.total();
  }

  void payment(String invoiceId, LocalDate paidOn, long cents) throws IOException {
    payment(invoiceId, paidOn, cents, false);
  }

  void failedDebit(String invoiceId, LocalDate day, long cents) throws IOException {
    payment(invoiceId, day, cents, true);
  }

  private void payment(String invoiceId, LocalDate day, long cents, boolean failed)
      throws IOException {
    if (span.hasSeen(day)) {
      payments.cell(payments.nextId('P')).cell(invoiceId).cell(day);
      payments.hundredths(cents).cell(failed).end();
    }
  }

  private String invoice(
      Bill bill, LocalDate issuedOn, LocalDate dueOn, String disputed, String credits)
      throws IOException {
    String id = invoices.nextId('I');
    String number = "HB" + MONTH.format(issuedOn) + "-" + id.substring(1);
    invoices.cell(id).cell(client.id()).cell(issuedOn).cell(dueOn).cell(number).cell(disputed);
    invoices.hundredths(bill.total()).hundredths(bill.total() - bill.net()).cell(credits).end();
    for (int i = 0; i < bill.lines().size(); i++) {
      line(id, i + 1, bill.lines().get(i));
    }
    return id;
  }

  private void line(String invoiceId, int number, Bill.Line line) throws IOException {
    lines.cell(invoiceId).cell(number).cell(line.kind()).cell(line.description());
    lines.hundredths(line.hundredths()).hundredths(line.price());
    lines.hundredths(line.cost()).cell(line.deliveredOn());
    lines.cell(line.pays().map(Span::firstDay)).cell(line.pays().map(Span::lastDay)).end();
  }
}

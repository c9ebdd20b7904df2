package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/// Sends bills, and tells what becomes of them: quarrelled about, credited, paid early, late, by a
/// debit that comes back, in two halves, or not at all.
final class BillWriter {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

  /// @param withholds pays no bill of these days before the story ends
  record Manners(Archetype.Paying paying, boolean withholds) {}

  private final Client client;
  private final Span span;
  private final Dice dice;
  private final Csv invoices;
  private final Csv lines;
  private final Csv payments;
  private final Evenly disputed;
  private final Evenly credited;
  private final Evenly bounced;

  BillWriter(Client client, Span span, Dice dice, Tables tables) {
    this.client = client;
    this.span = span;
    this.dice = dice;
    this.invoices = tables.invoices;
    this.lines = tables.invoiceLines;
    this.payments = tables.payments;
    this.disputed = new Evenly(dice);
    this.credited = new Evenly(dice);
    this.bounced = new Evenly(dice);
  }

  /// Payable before delivery, and paid so.
  void issuePrepaid(Bill bill, LocalDate issuedOn, Manners manners) throws IOException {
    if (bill.isWorthSending()) {
      String id = write(bill, issuedOn, issuedOn.plusDays(8), "false", "");
      pay(id, issuedOn.plusDays(dice.between(1, 7)), bill.totalCents());
    }
  }

  void issue(Bill bill, LocalDate issuedOn, LocalDate dueOn, Manners manners) throws IOException {
    if (!bill.isWorthSending()) {
      return;
    }
    boolean quarrel = disputed.happens(manners.paying().disputed());
    LocalDate due = WorkMonth.workdayFrom(dueOn);
    String id = write(bill, issuedOn, due, Boolean.toString(quarrel), "");
    if (!manners.withholds()) {
      settle(id, bill, due, quarrel, manners.paying());
    }
  }

  private void settle(String id, Bill bill, LocalDate due, boolean quarrel, Archetype.Paying paying)
      throws IOException {
    LocalDate paidOn = WorkMonth.workdayFrom(due.plusDays(late(paying)));
    if (quarrel && credited.happens(0.5)) {
      long credit = credit(id, bill, due);
      pay(id, paidOn, bill.totalCents() - credit);
    } else if (quarrel) {
      long half = bill.totalCents() / 2;
      pay(id, paidOn, half);
      pay(id, WorkMonth.workdayFrom(paidOn.plusDays(21)), bill.totalCents() - half);
    } else if (paying.byDebit() && bounced.happens(paying.bounced())) {
      payment(id, due, bill.totalCents(), true);
      pay(id, WorkMonth.workdayFrom(due.plusDays(6)), bill.totalCents());
    } else {
      pay(id, paidOn, bill.totalCents());
    }
  }

  private int late(Archetype.Paying paying) {
    return paying.daysLate() + dice.between(-paying.varies(), paying.varies());
  }

  /// A fifth of it let off for the sake of peace.
  ///
  /// @return in cents, tax included; 0 where the story ends before
  private long credit(String id, Bill bill, LocalDate due) throws IOException {
    LocalDate day = WorkMonth.workdayFrom(due.minusDays(5));
    if (!span.hasSeen(day)) {
      return 0;
    }
    var note = new Bill();
    long net = bill.lines().stream().mapToLong(Bill.Line::amountCents).sum();
    note.add("other", client.phrases().the("credit"), 1, -net / 5);
    write(note, day, day, "", id);
    return -note.totalCents();
  }

  private String write(
      Bill bill, LocalDate issuedOn, LocalDate dueOn, String quarrel, String credits)
      throws IOException {
    String id = invoices.nextId('I');
    invoices
        .cell(id)
        .cell(client.id())
        .cell(issuedOn)
        .cell(dueOn)
        .cell("HB" + MONTH.format(issuedOn) + "-" + id.substring(1))
        .cell(quarrel)
        .hundredths(bill.totalCents())
        .cell(credits)
        .end();
    int number = 1;
    for (Bill.Line line : bill.lines()) {
      write(id, number++, line);
    }
    return id;
  }

  private void write(String invoiceId, int number, Bill.Line line) throws IOException {
    lines.cell(invoiceId).cell(number).cell(line.kind()).cell(line.description());
    lines.hundredths(line.quantity()).hundredths(line.priceCents());
    OptionalLong cost = line.costCents();
    if (cost.isPresent()) {
      lines.hundredths(cost.getAsLong());
    } else {
      lines.unknown();
    }
    if (line.deliveredOn().isPresent()) {
      lines.cell(line.deliveredOn().get());
    } else {
      lines.unknown();
    }
    lines.end();
  }

  private void pay(String invoiceId, LocalDate paidOn, long cents) throws IOException {
    payment(invoiceId, paidOn, cents, false);
  }

  private void payment(String invoiceId, LocalDate paidOn, long cents, boolean failed)
      throws IOException {
    if (span.hasSeen(paidOn)) {
      payments
          .cell(payments.nextId('P'))
          .cell(invoiceId)
          .cell(paidOn)
          .hundredths(cents)
          .cell(failed)
          .end();
    }
  }
}

package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;

/// What becomes of bills: quarrelled about, credited, paid early, late, by a debit that comes back,
/// in two halves, or not at all.
final class BillsSent {

  /// @param withholds pays no bill of these days before the story ends
  record Manners(Archetype.Paying paying, boolean withholds) {}

  private final Client client;
  private final Dice dice;
  private final Ledger ledger;
  private final Evenly disputed;
  private final Evenly credited;
  private final Evenly bounced;

  BillsSent(Client client, Span span, Dice dice, Tables tables) {
    this.client = client;
    this.dice = dice;
    this.ledger = new Ledger(client, span, tables);
    this.disputed = new Evenly(dice);
    this.credited = new Evenly(dice);
    this.bounced = new Evenly(dice);
  }

  /// Payable before delivery, and paid so.
  void sendPrepaid(Bill bill, LocalDate issuedOn) throws IOException {
    if (bill.net() > 0) {
      String id = ledger.bill(bill, issuedOn, issuedOn.plusDays(8), false);
      ledger.payment(id, issuedOn.plusDays(dice.between(1, 7)), bill.total());
    }
  }

  void send(Bill bill, LocalDate issuedOn, LocalDate dueOn, Manners manners) throws IOException {
    if (bill.net() > 0) {
      boolean quarrel = disputed.happens(manners.paying().disputed());
      LocalDate due = WorkMonth.workdayFrom(dueOn);
      String id = ledger.bill(bill, issuedOn, due, quarrel);
      if (!manners.withholds()) {
        settle(id, bill.total(), bill.net(), due, quarrel, manners.paying());
      }
    }
  }

  private void settle(
      String id, long total, long net, LocalDate due, boolean quarrel, Archetype.Paying paying)
      throws IOException {
    int late = paying.daysLate() + dice.between(-paying.varies(), paying.varies());
    LocalDate paidOn = WorkMonth.workdayFrom(due.plusDays(late));
    if (quarrel && credited.happens(0.5)) {
      ledger.payment(id, paidOn, total - credit(id, net, due));
    } else if (quarrel) {
      ledger.payment(id, paidOn, total / 2);
      ledger.payment(id, WorkMonth.workdayFrom(paidOn.plusDays(21)), total - total / 2);
    } else if (paying.byDebit() && bounced.happens(paying.bounced())) {
      ledger.failedDebit(id, due, total);
      ledger.payment(id, WorkMonth.workdayFrom(due.plusDays(6)), total);
    } else {
      ledger.payment(id, paidOn, total);
    }
  }

  /// A fifth let off for the sake of peace, shortly before the bill is due.
  ///
  /// @return in cents, tax included; 0 where the story ends before
  private long credit(String id, long net, LocalDate due) throws IOException {
    var line = Bill.Line.one("other", client.phrases().the("credit"), -net / 5);
    return ledger.creditNote(id, line, WorkMonth.workdayFrom(due.minusDays(5)));
  }
}

package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;

/// The bills: on each month's last day for the month, and one of its own for hardware.
final class Billing {

  private static final long LEAST_LABOUR_WITH_CALL_OUT = 150;
  private static final long CALL_OUT = 45;

  private final Client client;
  private final Dice dice;
  private final BillWriter bills;
  private final HardwareSales hardware;
  private final int billsAMonth;

  Billing(Client client, Span span, double scale, Dice dice, Tables tables) {
    this.client = client;
    this.dice = dice;
    this.bills = new BillWriter(client, span, dice, tables);
    this.hardware = new HardwareSales(dice, bills);
    this.billsAMonth = Math.max(1, (int) Math.round(scale));
  }

  /// Days to pay; who lets himself be debited has fewer, since the date is ours.
  static int termDays(Archetype.Paying paying) {
    return paying.byDebit() ? 10 : 30;
  }

  void bill(WorkMonth month, Deal deal, Archetype.Paying paying, int monthsToGo)
      throws IOException {
    var manners = new BillWriter.Manners(paying, monthsToGo < paying.monthsOwed());
    double labour = dice.around(deal.labour() * month.season(), 0.15);
    // At a larger scale the month's bill comes site by site.
    for (int i = 0; i < billsAMonth; i++) {
      monthly(month, deal, labour, manners);
    }
    hardware.sell(month, deal.hardware(), manners);
  }

  private void monthly(WorkMonth month, Deal deal, double labour, BillWriter.Manners manners)
      throws IOException {
    var phrases = client.phrases();
    var bill = new Bill();
    if (deal.fee() > 0) {
      bill.add("recurring", phrases.the(deal.contract()), 1, cents(deal.fee()));
    }
    if (deal.licences() > 0) {
      long each = cents(deal.licences()) / client.part().seats();
      bill.add("licence", phrases.the("licence"), client.part().seats(), each, each * 82 / 100);
    }
    boolean callOut = deal.isBreakFix() && labour > LEAST_LABOUR_WITH_CALL_OUT;
    if (callOut) {
      bill.add("other", phrases.the("call_out"), 1, cents(CALL_OUT));
    }
    if (labour > 0) {
      double hours =
          (labour - (callOut ? CALL_OUT : 0)) / billsAMonth * 100 / deal.hourlyRateCents();
      bill.addHours(phrases.the("labour"), hours, deal.hourlyRateCents());
    }
    LocalDate issuedOn = month.lastDay();
    bills.issue(bill, issuedOn, issuedOn.plusDays(termDays(manners.paying())), manners);
  }

  /// This bill's part of a month's amount.
  private long cents(double euros) {
    return Math.round(euros * 100 / billsAMonth);
  }
}

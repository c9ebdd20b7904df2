package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The bills: on each month's last day for the month, and one of its own for hardware.
final class Billing {

  private static final int CALL_OUT_CENTS = 45_00;
  private static final int LEAST_LABOUR_WITH_CALL_OUT_CENTS = 150_00;
  private static final double COST_OF_LICENCES = 0.82;

  private final Client client;
  private final Dice dice;
  private final BillsSent bills;
  private final HardwareSales hardware;
  private final int billsAMonth;
  private final Evenly quarterHours;

  Billing(Client client, Span span, double scale, Dice dice, Tables tables) {
    this.client = client;
    this.dice = dice;
    this.bills = new BillsSent(client, span, dice, tables);
    this.hardware = new HardwareSales(dice, bills);
    this.billsAMonth = Math.max(1, (int) Math.round(scale));
    this.quarterHours = new Evenly(dice);
  }

  void bill(WorkMonth month, Deal deal, Archetype.Paying paying, int monthsToGo)
      throws IOException {
    var manners = new BillsSent.Manners(paying, monthsToGo < paying.monthsOwed());
    double labour = dice.around(deal.labour() * month.season(), 0.15);
    LocalDate issuedOn = month.lastDay();
    // At a larger scale the month's bill comes site by site.
    for (int i = 0; i < billsAMonth; i++) {
      bills.send(site(deal, labour), issuedOn, issuedOn.plusDays(paying.termDays()), manners);
    }
    hardware.sell(month, deal.hardware(), manners);
  }

  /// @param labour of the month, in euros
  private Bill site(Deal deal, double labour) {
    var phrases = client.phrases();
    var lines = new ArrayList<Bill.Line>();
    if (deal.fee() > 0) {
      lines.add(Bill.Line.one("recurring", phrases.the(deal.contract()), centsASite(deal.fee())));
    }
    if (deal.licences() > 0) {
      int seats = client.part().seats();
      long price = centsASite(deal.licences()) / seats;
      long cost = Math.round(COST_OF_LICENCES * price);
      lines.add(Bill.Line.licences(phrases.the("licence"), seats, price, cost));
    }
    lines.addAll(labour(deal, centsASite(labour)));
    return new Bill(lines);
  }

  private List<Bill.Line> labour(Deal deal, long cents) {
    var phrases = client.phrases();
    var lines = new ArrayList<Bill.Line>();
    boolean callOut = deal.isBreakFix() && cents > LEAST_LABOUR_WITH_CALL_OUT_CENTS;
    if (callOut) {
      lines.add(Bill.Line.one("other", phrases.the("call_out"), CALL_OUT_CENTS));
    }
    int rate = deal.hourlyRateCents();
    long forHours = callOut ? cents - CALL_OUT_CENTS : cents;
    int quarters = quarterHours.count(4.0 * forHours / rate);
    if (quarters > 0) {
      lines.add(Bill.Line.labour(phrases.the("labour"), quarters, rate));
    }
    return lines;
  }

  private long centsASite(double euros) {
    return Math.round(euros * 100 / billsAMonth);
  }
}

package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bills: on each month's last day for the month, with the fee for the months to come where it
/// is billed by the quarter or the year, and one of its own for hardware.
final class Billing {

  private static final int CALL_OUT_CENTS = 45_00;
  private static final int LEAST_LABOUR_WITH_CALL_OUT_CENTS = 150_00;
  private static final double COST_OF_LICENCES = 0.82;

  private final Client client;
  private final Part.Books books;
  private final Dice dice;
  private final BillsSent bills;
  private final HardwareSales hardware;
  private final int billsAMonth;
  private final Evenly quarterHours;

  Billing(Client client, Span span, double scale, Dice dice, Tables tables) {
    this.client = client;
    this.books = client.part().books();
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
      bills.send(
          site(month, deal, labour), issuedOn, issuedOn.plusDays(paying.termDays()), manners);
    }
    hardware.sell(month, deal.hardware(), manners);
  }

  /// @param labour of the month, in euros
  private Bill site(WorkMonth month, Deal deal, double labour) {
    var phrases = client.phrases();
    var lines = new ArrayList<Bill.Line>();
    if (deal.fee() > 0 && feeIsDue(month)) {
      lines.add(fee(month, deal));
    }
    if (deal.licences() > 0) {
      int seats = client.part().seats();
      long price = centsASite(deal.licences()) / seats;
      lines.add(Bill.Line.licences(phrases.the("licence"), seats, price, cost(price)));
    }
    lines.addAll(labour(deal, centsASite(labour)));
    return new Bill(lines);
  }

  private boolean feeIsDue(WorkMonth month) {
    return client.joined().until(month.month(), ChronoUnit.MONTHS) % books.every() == 0;
  }

  private Bill.Line fee(WorkMonth month, Deal deal) {
    long cents = centsASite(books.every() * deal.fee());
    var pays = new Span(month.month(), month.month().plusMonths(books.every() - 1L));
    return Bill.Line.one("recurring", client.phrases().the(deal.contract()), cents)
        .paying(Optional.of(pays).filter(_ -> books.stated()));
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
      String kind = books.sorted() ? "labour" : "";
      lines.add(Bill.Line.labour(kind, phrases.the("labour"), quarters, rate));
    }
    return lines;
  }

  private static long cost(long priceOfLicence) {
    return Math.round(COST_OF_LICENCES * priceOfLicence);
  }

  /// What the licences of one seat cost us a month, in cents.
  static long costOfLicences(Deal deal, int seats) {
    return cost(Math.round(deal.licences() * 100) / seats);
  }

  private long centsASite(double euros) {
    return Math.round(euros * 100 / billsAMonth);
  }
}

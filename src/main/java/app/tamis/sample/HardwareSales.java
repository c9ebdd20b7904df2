package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// Hardware: what is set aside for it each month is spent a few times a year.
final class HardwareSales {

  private static final List<TextTable.Row> GOODS = TextTable.read("hardware.txt");
  private static final double SALES_A_MONTH = 0.3;
  private static final int MOST_LINES = 3;
  private static final int MOST_PIECES = 4;

  private final Dice dice;
  private final BillWriter bills;
  private final Evenly sales;
  private final Evenly prepaid;
  private double budget;

  HardwareSales(Dice dice, BillWriter bills) {
    this.dice = dice;
    this.bills = bills;
    this.sales = new Evenly(dice);
    this.prepaid = new Evenly(dice);
  }

  void sell(WorkMonth month, double aMonth, BillWriter.Manners manners) throws IOException {
    budget += aMonth;
    if (sales.happens(SALES_A_MONTH)) {
      int day = dice.between(1, 6);
      boolean upFront = prepaid.happens(manners.paying().prepaid()) && !manners.withholds();
      LocalDate issuedOn = month.workday(day);
      Bill bill = choose(upFront ? month.workday(day + 9) : issuedOn);
      if (upFront) {
        bills.issuePrepaid(bill, issuedOn, manners);
      } else {
        bills.issue(bill, issuedOn, issuedOn.plusDays(Billing.termDays(manners.paying())), manners);
      }
    }
  }

  private Bill choose(LocalDate deliveredOn) {
    var bill = new Bill();
    for (int i = 0; i < MOST_LINES; i++) {
      List<TextTable.Row> affordable =
          GOODS.stream().filter(item -> item.number("price") <= budget).toList();
      if (!affordable.isEmpty()) {
        add(dice.oneOf(affordable), bill, deliveredOn);
      }
    }
    return bill;
  }

  private void add(TextTable.Row item, Bill bill, LocalDate deliveredOn) {
    int pieces = Math.min(MOST_PIECES, (int) (budget / item.number("price")));
    long price = item.whole("price") * 100L;
    // Of a few the cost was never entered, as happens.
    OptionalLong cost =
        dice.chance(0.1)
            ? OptionalLong.empty()
            : OptionalLong.of(price * dice.between(81, 87) / 100);
    bill.addHardware(item.text("item"), pieces, price, cost, deliveredOn);
    budget -= pieces * item.number("price");
  }
}

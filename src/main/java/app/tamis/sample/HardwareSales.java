package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Hardware: what is set aside for it each month is spent a few times a year.
final class HardwareSales {

  private record Item(String name, int price) {
    private static final List<Item> ALL =
        TextTable.read("hardware.txt").stream()
            .map(row -> new Item(row.text("item"), row.whole("price")))
            .toList();
  }

  private static final double SALES_A_MONTH = 0.3;
  private static final int MOST_LINES = 3;
  private static final int MOST_PIECES = 4;
  private static final double COST_NEVER_ENTERED = 0.1;

  private final Dice dice;
  private final BillsSent bills;
  private final Evenly sales;
  private final Evenly prepaid;
  private double budget;

  HardwareSales(Dice dice, BillsSent bills) {
    this.dice = dice;
    this.bills = bills;
    this.sales = new Evenly(dice);
    this.prepaid = new Evenly(dice);
  }

  /// @param aMonth euros that the client spends on hardware in a month, on average
  void sell(WorkMonth month, double aMonth, BillsSent.Manners manners) throws IOException {
    budget += aMonth;
    if (!sales.happens(SALES_A_MONTH)) {
      return;
    }
    int day = dice.between(1, 6);
    LocalDate issuedOn = month.workday(day);
    if (!manners.withholds() && prepaid.happens(manners.paying().prepaid())) {
      bills.sendPrepaid(choose(month.workday(day + 9)), issuedOn);
    } else {
      LocalDate dueOn = issuedOn.plusDays(manners.paying().termDays());
      bills.send(choose(issuedOn), issuedOn, dueOn, manners);
    }
  }

  private Bill choose(LocalDate deliveredOn) {
    var lines = new ArrayList<Bill.Line>();
    var offered = new ArrayList<>(Item.ALL);
    for (int i = 0; i < MOST_LINES; i++) {
      offered.removeIf(item -> item.price() > budget);
      if (!offered.isEmpty()) {
        Item item = dice.oneOf(offered);
        offered.remove(item);
        lines.add(buy(item, deliveredOn));
      }
    }
    return new Bill(lines);
  }

  private Bill.Line buy(Item item, LocalDate deliveredOn) {
    int pieces = Math.min(MOST_PIECES, (int) (budget / item.price()));
    budget -= pieces * item.price();
    long cents = item.price() * 100L;
    OptionalLong cost =
        dice.chance(COST_NEVER_ENTERED)
            ? OptionalLong.empty()
            : OptionalLong.of(cents * dice.between(81, 87) / 100);
    return Bill.Line.hardware(item.name(), pieces, cents, cost, deliveredOn);
  }
}

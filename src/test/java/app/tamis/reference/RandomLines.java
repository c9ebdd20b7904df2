package app.tamis.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/// Makes invoice lines; each method gives the amount.
final class RandomLines {

  private final RandomScene scene;
  private final Dice dice;
  private final int percentOfUnknownKind;

  RandomLines(RandomScene scene) {
    this.scene = scene;
    this.dice = scene.dice();
    this.percentOfUnknownKind = dice.oneOf(0, 0, 3, 25);
  }

  BigDecimal some(String invoice, LocalDate day, RandomClient client) {
    int count = dice.oneOf(0, 1, 1, 2, 2, 3, 4);
    BigDecimal amount = BigDecimal.ZERO;
    for (int line = 1; line <= count; line++) {
      amount = amount.add(any(invoice, dice.oneOf("", "0", "L") + line, day, client));
    }
    return amount;
  }

  BigDecimal any(String invoice, String number, LocalDate day, RandomClient client) {
    String kind = dice.oneOf("recurring", "recurring", "labour", "hardware", "licence", "other");
    RandomRow row = line(invoice, number, dice.percent(percentOfUnknownKind) ? "" : kind);
    String quantity = dice.oneOf("", "1", "2", "3", "0.5", "1.5", "2.25", "0.333", "15", "10.125");
    BigDecimal price = price(client.wealth());
    row.with("quantity", quantity).with("unit_price", price.toPlainString());
    row.with("unit_cost", unitCost(price));
    row.with(
        "description", dice.oneOf("", "a, b; c\td", "two\nlines", "\"Support\", January", "é"));
    row.with("delivered_on", dice.unless(45, day.plusDays(dice.between(-40, 60)).toString()));
    if (dice.percent(kind.equals("licence") ? 40 : 6)) {
      period(row, day, dice.oneOf(1, 3, 12, 14));
    }
    BigDecimal units = quantity.isEmpty() ? BigDecimal.ONE : new BigDecimal(quantity);
    return cents(units.multiply(price));
  }

  BigDecimal fee(String invoice, String number, BigDecimal fee) {
    RandomRow row = line(invoice, number, "recurring").with("unit_price", fee.toPlainString());
    row.with("quantity", dice.oneOf("", "1"));
    row.with("unit_cost", dice.unless(60, fee.multiply(new BigDecimal("0.3")).toPlainString()));
    return cents(fee);
  }

  BigDecimal feeOfAPeriod(String invoice, BigDecimal fee, LocalDate day, int months) {
    RandomRow row = line(invoice, "1", "recurring").with("unit_price", fee.toPlainString());
    period(row, day, months);
    return cents(fee);
  }

  BigDecimal hours(String invoice, BigDecimal rate) {
    BigDecimal hours = dice.oneOf("1", "0.75", "2.5", "4", "11").transform(BigDecimal::new);
    line(invoice, "1", "labour")
        .with("quantity", hours.toPlainString())
        .with("unit_price", rate.toPlainString());
    return cents(hours.multiply(rate));
  }

  BigDecimal credited(String invoice, BigDecimal amount) {
    line(invoice, "1", dice.oneOf("recurring", "recurring", "hardware", "other"))
        .with("unit_price", amount.toPlainString());
    return amount;
  }

  static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  /// Around the day of the bill: paid before, after, or in the middle.
  private void period(RandomRow row, LocalDate day, int months) {
    YearMonth from = YearMonth.from(day).plusMonths(dice.oneOf(0, 0, 0, 1, -1, -2, -months));
    YearMonth to = from.plusMonths(months - 1L);
    row.with("period_from", from.atDay(dice.oneOf(1, 1, 15)));
    row.with("period_to", dice.percent(70) ? to.atEndOfMonth() : to.atDay(16));
  }

  private RandomRow line(String invoice, String number, String kind) {
    return scene
        .tables()
        .add("invoice_lines")
        .with("invoice_id", invoice)
        .with("line", number)
        .with("kind", kind);
  }

  /// Many of these times the quantities hit half a cent; some are negative, some nothing.
  private BigDecimal price(int wealth) {
    BigDecimal price =
        switch (dice.between(1, 10)) {
          case 1 -> new BigDecimal(dice.oneOf("1.005", "0.335", "900.505", "10.01", "0.01", "0"));
          case 2 -> dice.decimal(1, 50, 3);
          case 3 -> dice.decimal(100, 3000, 2);
          case 4 -> dice.decimal(20, 400, 0);
          default -> dice.decimal(10, 20 + 10 * wealth, 2);
        };
    return dice.percent(7) ? price.negate() : price;
  }

  private String unitCost(BigDecimal price) {
    BigDecimal share = dice.oneOf("0", "0.5", "0.813", "1.1").transform(BigDecimal::new);
    return dice.unless(45, price.multiply(share).stripTrailingZeros().toPlainString());
  }
}

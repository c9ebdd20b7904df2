package app.tamis.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/// Makes contracts, invoices with their lines, and what was paid on them.
final class RandomBilling {

  private static final BigDecimal WITH_TAX = new BigDecimal("1.2");

  private final RandomScene scene;
  private final Dice dice;
  private final RandomPayments payments;
  private final int percentWithTotal;
  private final List<Issued> issued = new ArrayList<>();

  /// An invoice that a credit note may name.
  private record Issued(RandomClient client, String id, LocalDate day, BigDecimal amount) {}

  RandomBilling(RandomScene scene) {
    this.scene = scene;
    this.dice = scene.dice();
    this.payments = new RandomPayments(scene);
    this.percentWithTotal = dice.oneOf(0, 30, 60, 100);
  }

  void bill(RandomClient client) {
    contracts(client);
    client
        .firstDay()
        .datesUntil(client.lastDay().plusDays(1), Period.ofMonths(1))
        .forEach(month -> invoices(client, month));
    if (dice.percent(30)) {
      creditNote(client);
    }
  }

  /// A payment of an invoice from before the export began; never the newest one, lest it be in
  /// doubt whether it dates.
  void loseThreads() {
    if (dice.percent(30)) {
      payments.earliest().ifPresent(day -> payments.row("LOST", day, new BigDecimal("99.99")));
    }
  }

  private void contracts(RandomClient client) {
    for (int contracts = dice.between(0, 3); contracts > 0; contracts--) {
      LocalDate start = dice.day(scene.firstDay().minusDays(400), scene.lastDay());
      RandomRow row = scene.row("contracts", "contract_id", "K", client);
      row.with("kind", dice.oneOf("managed", "block_hours", "break_fix"));
      // Apart from one another, since the definitions don't say which of two twins counts.
      row.with("started_on", start.withDayOfMonth(1).plusDays(contracts));
      row.with("ended_on", dice.unless(50, start.plusDays(dice.between(32, 700)).toString()));
      row.with("payment_terms_days", dice.unless(25, dice.oneOf("0", "7", "15", "45", "60")));
      row.with("payment_method", dice.unless(40, dice.oneOf("direct_debit", "cheque", "card")));
      row.with("monthly_fee", dice.unless(50, dice.decimal(50, 900, 2).toString()));
      row.with("notice_days", dice.unless(50, "60"));
    }
  }

  private void invoices(RandomClient client, LocalDate month) {
    LocalDate monthLater = month.plusDays(27);
    LocalDate end = monthLater.isAfter(client.lastDay()) ? client.lastDay() : monthLater;
    for (int invoices = dice.between(0, 2); invoices > 0; invoices--) {
      invoice(client, dice.day(month, end));
    }
  }

  private void invoice(RandomClient client, LocalDate day) {
    String id = scene.tables().newId("I");
    BigDecimal amount = lines(id, day, client.bustle());
    BigDecimal payable = head(client, id, day, amount);
    issued.add(new Issued(client, id, day, amount));
    LocalDate usuallyDue = day.plusDays(dice.oneOf(15, 30));
    if (payable.signum() > 0) {
      payments.pay(client, id, day, usuallyDue, payable);
    } else if (dice.percent(20)) {
      payments.row(id, usuallyDue, payable);
    }
  }

  private BigDecimal head(RandomClient client, String id, LocalDate day, BigDecimal amount) {
    RandomRow row = scene.tables().add("invoices").with("invoice_id", id);
    scene.nameClient(row, "invoices", client);
    row.with("issued_on", day);
    row.with("number", dice.unless(20, "N° " + id + ", \"" + day.getYear() + "\""));
    row.with("due_on", dice.unless(45, day.plusDays(dice.oneOf(-5, 0, 15, 30, 30, 60)).toString()));
    row.with("disputed", dice.unless(30, dice.truth(dice.percent(12))));
    BigDecimal total = dice.percent(90) ? cents(amount.multiply(WITH_TAX)) : oddTotal();
    boolean says = dice.percent(percentWithTotal);
    row.with("total", says ? total.toString() : "");
    return says ? total : amount;
  }

  private BigDecimal oddTotal() {
    return dice.oneOf(BigDecimal.ZERO, new BigDecimal("-12.30"), dice.decimal(1, 500, 2));
  }

  private void creditNote(RandomClient client) {
    List<Issued> own = issued.stream().filter(it -> it.client().equals(client)).toList();
    if (own.isEmpty()) {
      return;
    }
    Issued credited = dice.pick(own);
    String id = scene.tables().newId("I");
    LocalDate day = dice.day(credited.day(), client.lastDay());
    BigDecimal part = dice.oneOf(new BigDecimal("-1"), new BigDecimal("-0.5"));
    BigDecimal amount = cents(credited.amount().abs().multiply(part));
    line(id, "1", dice.oneOf("recurring", "hardware", "other"))
        .with("unit_price", amount.toString());
    RandomRow row = scene.tables().add("invoices").with("invoice_id", id);
    scene.nameClient(row, "invoices", client);
    row.with("issued_on", day);
    row.with("disputed", dice.unless(70, "no"));
    row.with("credits", dice.oneOf(credited.id(), credited.id(), credited.id(), "", "LOST"));
    row.with("total", dice.unless(50, cents(amount.multiply(WITH_TAX)).toString()));
  }

  private BigDecimal lines(String invoice, LocalDate day, int bustle) {
    int count = dice.oneOf(0, 1, 1, 2, 2, 3, 4);
    BigDecimal amount = BigDecimal.ZERO;
    for (int line = 1; line <= count; line++) {
      amount = amount.add(line(invoice, dice.oneOf("", "0", "L") + line, day, bustle));
    }
    return amount;
  }

  private BigDecimal line(String invoice, String number, LocalDate day, int bustle) {
    String kind = dice.oneOf("recurring", "recurring", "labour", "hardware", "licence", "other");
    RandomRow row = line(invoice, number, kind);
    String quantity = dice.oneOf("", "1", "2", "3", "0.5", "1.5", "2.25", "0.333", "15", "10.125");
    BigDecimal price = price(bustle);
    row.with("quantity", quantity).with("unit_price", price.toPlainString());
    row.with("unit_cost", unitCost(price));
    row.with(
        "description", dice.oneOf("", "a, b; c\td", "two\nlines", "\"Support\", January", "é"));
    row.with("delivered_on", dice.unless(45, day.plusDays(dice.between(-40, 60)).toString()));
    BigDecimal units = quantity.isEmpty() ? BigDecimal.ONE : new BigDecimal(quantity);
    return cents(units.multiply(price));
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
  private BigDecimal price(int bustle) {
    BigDecimal price =
        switch (dice.between(1, 10)) {
          case 1 -> new BigDecimal(dice.oneOf("1.005", "0.335", "900.505", "10.01", "0.01", "0"));
          case 2 -> dice.decimal(1, 50, 3);
          case 3 -> dice.decimal(100, 3000, 2);
          case 4 -> dice.decimal(20, 400, 0);
          default -> dice.decimal(10, 150 * bustle, 2);
        };
    return dice.percent(7) ? price.negate() : price;
  }

  private String unitCost(BigDecimal price) {
    BigDecimal share = dice.oneOf("0", "0.5", "0.813", "1.1").transform(BigDecimal::new);
    return dice.unless(45, price.multiply(share).stripTrailingZeros().toPlainString());
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}

package app.tamis.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;

/// Bills each client in its own rhythm, and out of it.
final class RandomBilling {

  private final Dice dice;
  private final RandomPayments payments;
  private final RandomInvoices invoices;
  private final RandomLines lines;

  RandomBilling(RandomScene scene) {
    this.dice = scene.dice();
    this.payments = new RandomPayments(scene);
    this.invoices = new RandomInvoices(scene, payments);
    this.lines = new RandomLines(scene);
  }

  void bill(RandomClient client) {
    switch (client.billedHow()) {
      case ANYHOW -> every(client, 1).forEach(month -> anyhow(client, month));
      case MONTHLY -> fees(client, 1);
      case QUARTERLY -> fees(client, 3);
      case YEARLY -> fees(client, 12);
      case BY_PERIOD -> feesOfPeriods(client, dice.oneOf(1, 3, 12));
      case BY_THE_HOUR -> hours(client);
      case IN_TOTALS -> totals(client);
    }
    if (dice.percent(40)) {
      invoices.credit(client, lines);
    }
  }

  /// One invoice on a day where nobody would look for it.
  void astray(RandomClient client, LocalDate day) {
    String id = invoices.newId();
    invoices.issue(client, id, day, lines.any(id, "1", day, client));
  }

  /// A payment of an invoice from before the export began.
  void loseThreads() {
    if (dice.percent(30)) {
      payments.earliest().ifPresent(day -> payments.row("LOST", day, new BigDecimal("99.99")));
    }
  }

  private void anyhow(RandomClient client, LocalDate month) {
    LocalDate monthLater = month.plusDays(27);
    LocalDate end = monthLater.isAfter(client.lastDay()) ? client.lastDay() : monthLater;
    for (int count = dice.between(0, 2); count > 0; count--) {
      LocalDate day = dice.day(month, end);
      String id = invoices.newId();
      invoices.issue(client, id, day, lines.some(id, day, client));
    }
  }

  private void fees(RandomClient client, int months) {
    BigDecimal fee = fee(client).multiply(BigDecimal.valueOf(months));
    every(client, months)
        .forEach(day -> {
          String id = invoices.newId();
          BigDecimal amount = lines.fee(id, "1", fee);
          if (dice.percent(10)) {
            amount = amount.add(lines.fee(id, "2", fee(client)));
          }
          if (dice.percent(25)) {
            amount = amount.add(lines.any(id, "3", day, client));
          }
          invoices.issue(client, id, day, amount);
        });
  }

  private void feesOfPeriods(RandomClient client, int months) {
    BigDecimal fee = fee(client).multiply(BigDecimal.valueOf(months));
    every(client, months)
        .forEach(day -> {
          String id = invoices.newId();
          BigDecimal amount = lines.feeOfAPeriod(id, fee, day, months);
          invoices.issue(client, id, day, amount);
        });
  }

  private void hours(RandomClient client) {
    BigDecimal rate = dice.decimal(40, 150, 1);
    every(client, 1)
        .forEach(day -> {
          String id = invoices.newId();
          invoices.issue(client, id, day, lines.hours(id, rate));
        });
  }

  private void totals(RandomClient client) {
    BigDecimal fee = fee(client);
    every(client, 1).forEach(day -> invoices.issueTotal(client, day, fee));
  }

  /// From the first day on, now and then with a gap.
  private Stream<LocalDate> every(RandomClient client, int months) {
    return client
        .firstDay()
        .datesUntil(client.lastDay().plusDays(1), Period.ofMonths(months))
        .filter(_ -> dice.percent(92))
        .toList()
        .stream();
  }

  private BigDecimal fee(RandomClient client) {
    return dice.decimal(10, 40, 2).multiply(BigDecimal.valueOf(client.wealth()));
  }
}

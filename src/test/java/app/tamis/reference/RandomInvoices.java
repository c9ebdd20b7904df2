package app.tamis.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes invoices of lines that are there, and has them paid.
final class RandomInvoices {

  private static final BigDecimal WITH_TAX = new BigDecimal("1.2");
  private static final BigDecimal TAX = new BigDecimal("0.2");

  private final RandomScene scene;
  private final Dice dice;
  private final RandomPayments payments;
  private final int percentWithTotal;
  private final List<Issued> issued = new ArrayList<>();

  /// An invoice that a credit note may name.
  private record Issued(RandomClient client, String id, LocalDate day, BigDecimal amount) {}

  RandomInvoices(RandomScene scene, RandomPayments payments) {
    this.scene = scene;
    this.dice = scene.dice();
    this.payments = payments;
    this.percentWithTotal = dice.oneOf(0, 30, 60, 100);
  }

  String newId() {
    return scene.tables().newId("I");
  }

  void issue(RandomClient client, String id, LocalDate day, BigDecimal amount) {
    RandomRow row = head(client, id, day);
    BigDecimal total = dice.percent(90) ? RandomLines.cents(amount.multiply(WITH_TAX)) : oddTotal();
    boolean says = dice.percent(percentWithTotal);
    if (says) {
      total(row, total);
    }
    expect(new Issued(client, id, day, amount), says ? total : amount);
  }

  /// Without any line.
  void issueTotal(RandomClient client, LocalDate day, BigDecimal total) {
    String id = newId();
    total(head(client, id, day), total);
    expect(new Issued(client, id, day, total), total);
  }

  void credit(RandomClient client, RandomLines lines) {
    List<Issued> own = issued.stream().filter(it -> it.client().equals(client)).toList();
    if (own.isEmpty()) {
      return;
    }
    Issued credited = dice.pick(own);
    String id = newId();
    BigDecimal part = dice.oneOf(new BigDecimal("-1"), new BigDecimal("-0.5"));
    BigDecimal amount = RandomLines.cents(credited.amount().abs().multiply(part));
    boolean hasLines = dice.percent(85);
    RandomRow row = scene.tables().add("invoices").with("invoice_id", id);
    scene.nameClient(row, "invoices", client);
    row.with("issued_on", dice.day(credited.day(), client.lastDay()));
    row.with("disputed", dice.unless(70, "no"));
    row.with("credits", dice.oneOf(credited.id(), credited.id(), credited.id(), "", "LOST"));
    if (hasLines) {
      lines.credited(id, amount);
    }
    if (!hasLines || dice.percent(50)) {
      total(row, RandomLines.cents(amount.multiply(WITH_TAX)));
    }
  }

  private RandomRow head(RandomClient client, String id, LocalDate day) {
    RandomRow row = scene.tables().add("invoices").with("invoice_id", id);
    scene.nameClient(row, "invoices", client);
    row.with("issued_on", day);
    row.with("number", dice.unless(20, "N° " + id + ", \"" + day.getYear() + "\""));
    row.with("due_on", dice.unless(45, day.plusDays(dice.oneOf(-5, 0, 15, 30, 30, 60)).toString()));
    row.with("disputed", dice.unless(30, dice.truth(dice.percent((100 - client.manners()) / 4))));
    return row;
  }

  private void total(RandomRow row, BigDecimal total) {
    row.with("total", total.toPlainString());
    row.with("tax", dice.unless(40, RandomLines.cents(total.multiply(TAX)).toPlainString()));
  }

  private void expect(Issued invoice, BigDecimal payable) {
    issued.add(invoice);
    LocalDate usuallyDue = invoice.day().plusDays(dice.oneOf(15, 30));
    if (payable.signum() > 0) {
      payments.pay(invoice.client(), invoice.id(), invoice.day(), usuallyDue, payable);
    } else if (dice.percent(20)) {
      payments.row(invoice.id(), usuallyDue, payable);
    }
  }

  private BigDecimal oddTotal() {
    return dice.oneOf(BigDecimal.ZERO, new BigDecimal("-12.30"), dice.decimal(1, 500, 2));
  }
}

package app.tamis.billing;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.billing.Statement.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A bill of the month line by line, with what was done beneath as lines at no charge. Its lines
/// add up to the bill.
///
/// @param email of who gets the statement; empty where nobody knows
/// @param taxPercent empty where the record says no tax
record ItemisedBill(
    String client,
    String email,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    Optional<BigDecimal> taxPercent,
    Amount net,
    List<Item> items) {

  private static final int PERCENT_DIGITS = 2;
  private static final int CENTS = 2;

  ItemisedBill {
    items = List.copyOf(items);
  }

  /// @param net quantity × unit price
  record Item(String what, BigDecimal quantity, BigDecimal unitPrice, BigDecimal net) {

    Item {
      quantity = quantity.stripTrailingZeros();
      unitPrice = money(unitPrice);
      net = money(net);
    }

    /// To the cent at least.
    private static BigDecimal money(BigDecimal value) {
      var bare = value.stripTrailingZeros();
      return bare.scale() < CENTS ? bare.setScale(CENTS, RoundingMode.UNNECESSARY) : bare;
    }

    private static Item of(String what, BigDecimal net) {
      return new Item(what, BigDecimal.ONE, net, net);
    }
  }

  static List<ItemisedBill> of(Statement statement, String email, Words words) {
    var bills = statement.bills();
    return bills.stream()
        .map(bill -> of(bill, statement, email, bill.equals(bills.getFirst()), words))
        .toList();
  }

  /// @param withWork on one bill of the month alone, so that nothing is told twice
  private static ItemisedBill of(
      Bill bill, Statement statement, String email, boolean withWork, Words words) {
    var items = new ArrayList<>(billed(bill, statement, words));
    var rest =
        bill.net()
            .value()
            .subtract(items.stream().map(Item::net).reduce(BigDecimal.ZERO, BigDecimal::add));
    if (rest.signum() != 0) {
      items.add(Item.of(words.say("statement.line.unnamed"), rest));
    }
    if (withWork) {
      work(statement, words).map(what -> Item.of(what, BigDecimal.ZERO)).forEach(items::add);
    }
    return new ItemisedBill(
        statement.name(),
        email,
        bill.number(),
        bill.issuedOn(),
        bill.dueOn(),
        bill.tax().flatMap(tax -> percent(tax, bill.net())),
        bill.net(),
        items);
  }

  private static List<Item> billed(Bill bill, Statement statement, Words words) {
    return statement.lines().stream()
        .filter(line -> line.bill().equals(bill.number()))
        .map(line ->
            item(line.what().isBlank() ? words.say("statement.line.unnamed") : line.what(), line))
        .toList();
  }

  /// Where quantity and price don't give the amount to the cent, the amount is what counts.
  private static Item item(String what, Statement.Line line) {
    var net = line.net().value();
    if (line.quantity().isEmpty() || line.unitPrice().isEmpty()) {
      return Item.of(what, net);
    }
    var quantity = BigDecimal.valueOf(line.quantity().getAsDouble());
    var price = BigDecimal.valueOf(line.unitPrice().getAsDouble());
    return quantity.multiply(price).compareTo(net) == 0
        ? new Item(what, quantity, price, net)
        : Item.of(what, net);
  }

  private static Stream<String> work(Statement statement, Words words) {
    var requests = statement.requests();
    var closed =
        requests.closed() > 0
            ? Stream.of(words.say("statement.item.requests", requests.closed()))
            : Stream.<String>empty();
    return Stream.concat(
        closed,
        statement.done().stream()
            .map(one ->
                words.say(
                    "statement.item",
                    words.find("statement.activity." + one.activity()).orElse(one.activity()),
                    one.count())));
  }

  private static Optional<BigDecimal> percent(Amount tax, Amount net) {
    return net.value().signum() == 0
        ? Optional.empty()
        : Optional.of(
            tax.value()
                .movePointRight(2)
                .divide(net.value(), PERCENT_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros());
  }
}

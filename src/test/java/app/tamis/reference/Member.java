package app.tamis.reference;

import java.util.List;
import java.util.function.UnaryOperator;

/// A client that is in the portfolio at a month end, with the sums of its months. What it has no
/// evidence of isn't in its `imported`.
record Member(
    Facts.Client client,
    Terms terms,
    Imported imported,
    boolean paymentsMissing,
    List<Sums> months,
    Stocks stocks) {

  String id() {
    return client.id();
  }

  Sums sums() {
    return Sums.over(months);
  }

  /// As they count in sums over clients.
  Sums sumsForOthers() {
    return paymentsMissing ? sums().without(Sums.ON_PAYING) : sums();
  }

  Member withMonths(UnaryOperator<Sums> change) {
    List<Sums> changed = months.stream().map(change).toList();
    return new Member(client, terms, imported, paymentsMissing, changed, stocks);
  }

  Member with(Stocks others) {
    return new Member(client, terms, imported, paymentsMissing, months, others);
  }

  Member with(Terms others) {
    return new Member(client, others, imported, paymentsMissing, months, stocks);
  }
}

package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Payments of a ledger that pay nothing: they count for nobody, and so it is said how many they
/// are and what they come to.
///
/// Those that settle what was carried forward have a number, empty where the ledger says none, and
/// wait for their invoice; the others have none.
final class UnsettledPayments {

  /// What the table of payments needs beside its own columns, since rows are read one file after
  /// the other.
  static final String COLUMN = ", carried_number VARCHAR";

  /// In another export of the same ledger it may be lettered, and so be a row for each invoice.
  private static final String SETTLED_ELSEWHERE =
      "EXISTS (SELECT 1 FROM incoming.payments AS paid WHERE paid.invoice_id IS NOT NULL AND starts_with(paid.payment_id, p.payment_id || '/'))";

  private final Engine engine;

  UnsettledPayments(Engine engine) {
    this.engine = engine;
  }

  /// Takes them out of the import.
  List<Message> setAside() {
    var said =
        Stream.of(
                sum("warning.unlettered", "carried_number IS NULL AND NOT " + SETTLED_ELSEWHERE),
                sum("warning.carried", "carried_number IS NOT NULL"))
            .flatMap(Optional::stream)
            .toList();
    engine.execute(
        "DELETE FROM incoming.payments WHERE invoice_id IS NULL AND faulty IS DISTINCT FROM true");
    return said;
  }

  private Optional<Message> sum(String key, String condition) {
    return engine
        .list(
            "SELECT count(*), coalesce(sum(amount), 0) FROM incoming.payments AS p WHERE invoice_id IS NULL AND faulty IS DISTINCT FROM true AND failed IS DISTINCT FROM true AND "
                + condition,
            row -> Message.of(key, row.getLong(1), row.getDouble(2)))
        .stream()
        .filter(message -> !message.arguments().getFirst().equals(0L))
        .findFirst();
  }
}

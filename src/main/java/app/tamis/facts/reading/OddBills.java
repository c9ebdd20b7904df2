package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/// Bills that are most likely not as they were meant, though each row by itself can be.
final class OddBills {

  private static final int NAMED = 3;

  private final Engine engine;
  private final List<Message> warnings = new ArrayList<>();

  /// @param engine that has added up the lines of each bill
  OddBills(Engine engine) {
    this.engine = engine;
  }

  List<Message> warnings() {
    engine.executeResource("reading/odd_bills.sql");
    tell("warning.due-early", "due_early");
    tell("warning.no-sum", "no_sum");
    tell("warning.overpaid", "overpaid");
    return warnings;
  }

  /// How many there are of one kind, by how much they are odd in all, and the first of them.
  private void tell(String key, String kind) {
    warnings.addAll(
        engine.list(
            """
            SELECT count(*), sum(amount), array_to_string(list(invoice_id ORDER BY invoice_id)[:%d], ', ')
            FROM odd_bills WHERE kind = '%s' HAVING count(*) > 0\
            """
                .formatted(NAMED, kind),
            row -> Message.of(key, row.getLong(1), row.getDouble(2), row.getString(3))));
  }
}

package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/// References that lead nowhere yet, but make no row bad: they are counted.
final class Unresolved {

  private final Engine engine;
  private final List<Message> warnings = new ArrayList<>();

  Unresolved(Engine engine) {
    this.engine = engine;
  }

  List<Message> warnings() {
    countUnknown(
        "warning.payments", "payments", "invoice_id", "SELECT invoice_id FROM known_invoices");
    countUnknown("warning.credits", "invoices", "credits", "SELECT invoice_id FROM known_invoices");
    for (var table : List.of("time_entries", "surveys")) {
      count("warning.ticket", table, "ticket_id", "tickets");
    }
    for (var table : List.of("time_entries", "calls", "reactions")) {
      count("warning.technician", table, "technician_id", "technicians");
    }
    return warnings;
  }

  /// Of what a store knows only what is asked for: it may be much, and what comes in is little.
  private void count(String key, String table, String column, String known) {
    countUnknown(
        key,
        table,
        column,
        """
        SELECT %2$s FROM incoming.%3$s WHERE %2$s IS NOT NULL
        UNION ALL
        SELECT %2$s FROM main.%3$s WHERE %2$s IN (SELECT %2$s FROM incoming.%1$s)\
        """
            .formatted(table, column, known));
  }

  private void countUnknown(String key, String table, String column, String known) {
    long unknown =
        engine.number(
            "SELECT count(*) FROM incoming.%1$s WHERE %2$s IS NOT NULL AND %2$s NOT IN (%3$s)"
                .formatted(table, column, known));
    if (unknown > 0) {
      warnings.add(Message.of(key, table, unknown));
    }
  }
}

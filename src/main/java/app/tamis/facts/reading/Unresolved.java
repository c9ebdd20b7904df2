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
    count("warning.payments", "payments", "invoice_id", "known_invoices", "invoice_id");
    count("warning.credits", "invoices", "credits", "known_invoices", "invoice_id");
    engine.execute(
        "CREATE TEMP VIEW known_tickets AS SELECT ticket_id FROM incoming.tickets UNION ALL SELECT ticket_id FROM main.tickets");
    engine.execute(
        "CREATE TEMP VIEW known_technicians AS SELECT technician_id FROM incoming.technicians UNION ALL SELECT technician_id FROM main.technicians");
    for (var table : List.of("time_entries", "surveys")) {
      count("warning.ticket", table, "ticket_id", "known_tickets", "ticket_id");
    }
    for (var table : List.of("time_entries", "calls", "reactions")) {
      count("warning.technician", table, "technician_id", "known_technicians", "technician_id");
    }
    return warnings;
  }

  private void count(String key, String table, String column, String known, String knownColumn) {
    long unknown =
        engine.number(
            """
            SELECT count(*) FROM incoming.%1$s
            WHERE %2$s IS NOT NULL AND %2$s NOT IN (SELECT %4$s FROM %3$s WHERE %4$s IS NOT NULL)\
            """
                .formatted(table, column, known, knownColumn));
    if (unknown > 0) {
      warnings.add(Message.of(key, table, unknown));
    }
  }
}

package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.plain.PlainSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// References that lead nowhere yet, but make no row bad: they are counted.
final class Unresolved {

  private final Engine engine;
  private final Optional<PlainSums> addedUp;
  private final List<Message> warnings = new ArrayList<>();

  /// @param addedUp what stands in the place of rows
  Unresolved(Engine engine, Optional<PlainSums> addedUp) {
    this.engine = engine;
    this.addedUp = addedUp;
  }

  List<Message> warnings() {
    warn(
        "warning.payments",
        "payments",
        unknown("payments", "invoice_id", "SELECT invoice_id FROM known_invoices"));
    warn(
        "warning.credits",
        "invoices",
        unknown("invoices", "credits", "SELECT invoice_id FROM known_invoices"));
    warn(
        "warning.ticket",
        "time_entries",
        addedUp
            .map(PlainSums::entriesOfUnknownTickets)
            .orElseGet(() -> unknown("time_entries", "ticket_id", FactTable.TICKETS)));
    warn(
        "warning.ticket",
        "surveys",
        addedUp
            .map(this::surveysOfUnknownTickets)
            .orElseGet(() -> unknown("surveys", "ticket_id", FactTable.TICKETS)));
    warn(
        "warning.technician",
        "time_entries",
        addedUp
            .map(_ -> entriesOfUnknownTechnicians())
            .orElseGet(() -> unknown("time_entries", "technician_id", FactTable.TECHNICIANS)));
    for (var table : List.of("calls", "reactions")) {
      warn("warning.technician", table, unknown(table, "technician_id", FactTable.TECHNICIANS));
    }
    return warnings;
  }

  private long surveysOfUnknownTickets(PlainSums sums) {
    return engine
        .list(
            "SELECT ticket_id FROM incoming.surveys WHERE ticket_id IS NOT NULL",
            row -> row.getString(1))
        .stream()
        .filter(id -> !sums.hasTicket(id))
        .count();
  }

  private long entriesOfUnknownTechnicians() {
    return engine.number(
        "SELECT coalesce(sum(entries), 0) FROM incoming.work_added WHERE technician_id IS NOT NULL AND technician_id NOT IN (SELECT technician_id FROM incoming.technicians WHERE technician_id IS NOT NULL)");
  }

  /// Of what a store knows only what is asked for: it may be much, and what comes in is little.
  private long unknown(String table, String column, FactTable known) {
    return unknown(
        table,
        column,
        """
        SELECT %2$s FROM incoming.%3$s WHERE %2$s IS NOT NULL
        UNION ALL
        SELECT %2$s FROM main.%3$s WHERE %2$s IN (SELECT %2$s FROM incoming.%1$s)\
        """
            .formatted(table, column, known.tableName()));
  }

  private long unknown(String table, String column, String known) {
    return engine.number(
        "SELECT count(*) FROM incoming.%1$s WHERE %2$s IS NOT NULL AND %2$s NOT IN (%3$s)"
            .formatted(table, column, known));
  }

  private void warn(String key, String table, long unknown) {
    if (unknown > 0) {
      warnings.add(Message.of(key, table, unknown));
    }
  }
}

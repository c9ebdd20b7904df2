package app.tamis.facts.table;

import static java.util.Map.entry;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import java.util.List;
import java.util.Map;

/// How much of the facts is kept once they are read and checked.
public enum Detail {
  /// Every column: for a store, from which records can be shown again.
  EVERYTHING,
  /// Only what figures are made of, and keys: for a grading that keeps nothing.
  FIGURES;

  private static final Map<FactTable, List<String>> NEEDED_FOR_FIGURES =
      Map.ofEntries(
          entry(
              FactTable.TICKETS,
              List.of(
                  "ticket_id",
                  "client_id",
                  "opened_at",
                  "channel",
                  "priority",
                  "kind",
                  "tampered")),
          entry(
              FactTable.TIME_ENTRIES,
              List.of(
                  "time_entry_id",
                  "client_id",
                  "started_at",
                  "minutes",
                  "technician_id",
                  "ticket_id")),
          entry(
              FactTable.INVOICE_LINES,
              List.of(
                  "invoice_id",
                  "line",
                  "kind",
                  "quantity",
                  "unit_price",
                  "unit_cost",
                  "delivered_on",
                  "period_from",
                  "period_to")),
          entry(
              FactTable.CALLS,
              List.of(
                  "call_id", "client_id", "phone", "started_at", "direction", "technician_id")));

  public List<String> columnsOf(FactTable table) {
    var all = table.columns().stream().map(Column::name).toList();
    return this == EVERYTHING ? all : NEEDED_FOR_FIGURES.getOrDefault(table, all);
  }
}

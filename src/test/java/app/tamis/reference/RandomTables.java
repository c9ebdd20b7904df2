package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The tables of a folder in the making; some tables and columns are forgotten before they are
/// written.
final class RandomTables {

  private static final Set<String> REQUIRED =
      Set.of(
          "client_id",
          "client_name",
          "alias",
          "technician_id",
          "contract_id",
          "ticket_id",
          "time_entry_id",
          "invoice_id",
          "payment_id",
          "call_id",
          "advice_id",
          "referral_id",
          "survey_id",
          "reaction_id",
          "name",
          "kind",
          "started_on",
          "opened_at",
          "started_at",
          "minutes",
          "issued_on",
          "line",
          "unit_price",
          "paid_on",
          "amount",
          "phone",
          "given_on",
          "done_on",
          "activity",
          "count",
          "referred_on",
          "answered_at",
          "score",
          "at",
          "reaction");
  private static final Set<String> OPTIONAL_DESPITE_THEIR_NAME =
      Set.of(
          "tickets.kind",
          "invoice_lines.kind",
          "surveys.ticket_id",
          "time_entries.ticket_id",
          "time_entries.technician_id",
          "calls.technician_id",
          "reactions.technician_id");

  private final Dice dice;
  private final Map<String, List<RandomRow>> tables = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  RandomTables(Dice dice) {
    this.dice = dice;
  }

  RandomRow add(String table) {
    RandomRow row = new RandomRow();
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    return row;
  }

  String newId(String prefix) {
    return prefix + numbers.merge(prefix, 1, Integer::sum);
  }

  void forget(int percentOfTables, int percentOfColumns) {
    Set<String> forgotten = forgottenTables(percentOfTables);
    tables.keySet().removeAll(forgotten);
    tables.forEach((table, rows) -> emptyColumns(table, rows, percentOfColumns));
  }

  void write(Path folder) throws IOException {
    RandomCsv csv = new RandomCsv(folder, dice);
    for (Map.Entry<String, List<RandomRow>> table : tables.entrySet()) {
      csv.write(table.getKey(), table.getValue());
    }
  }

  private Set<String> forgottenTables(int percent) {
    Set<String> forgotten = new TreeSet<>();
    for (String table : tables.keySet()) {
      if (!Set.of("clients", "aliases").contains(table) && dice.percent(percent)) {
        forgotten.add(table);
      }
    }
    if (forgotten.contains("invoices")) {
      forgotten.addAll(Set.of("invoice_lines", "payments"));
    }
    List<String> dated =
        Stream.of("tickets", "time_entries", "invoices").filter(tables::containsKey).toList();
    if (forgotten.containsAll(dated)) {
      forgotten.remove(dated.getFirst());
    }
    return forgotten;
  }

  private void emptyColumns(String table, List<RandomRow> rows, int percent) {
    for (String column : Tables.columns(table)) {
      if (isOptional(table, column) && dice.percent(percent)) {
        rows.forEach(row -> row.with(column, ""));
      }
      if (column.equals("period_to")) {
        // Neither end without the other.
        rows.stream()
            .filter(row -> row.cell("period_from").isEmpty() || row.cell(column).isEmpty())
            .forEach(row -> row.with("period_from", "").with(column, ""));
      }
    }
  }

  private static boolean isOptional(String table, String column) {
    return !REQUIRED.contains(column) || OPTIONAL_DESPITE_THEIR_NAME.contains(table + "." + column);
  }
}

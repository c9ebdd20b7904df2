package app.tamis.facts.warehouse;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.Detail;
import app.tamis.facts.table.Typing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A table of a warehouse: each row with its portfolio. Of texts only those are there that figures
/// rest on: no subject, note, street or address leaves the portfolio.
///
/// @param columns their types in the engine, by name, in order; those of a row's own, so without
///   the portfolio
/// @param month the month in which a row of the store's lies, as SQL; empty where the table is
///   small and lies in one piece
record WarehouseTable(String name, Map<String, String> columns, Optional<String> month) {

  /// Of those that lie by month there are many rows.
  private static final Map<FactTable, String> DAYS =
      Map.of(
          FactTable.TIME_ENTRIES, "started_at",
          FactTable.TICKETS, "opened_at",
          FactTable.CALLS, "started_at",
          FactTable.INVOICES, "issued_on",
          FactTable.PAYMENTS, "paid_on");

  private static final List<FactTable> OTHERS =
      List.of(
          FactTable.CLIENTS,
          FactTable.TECHNICIANS,
          FactTable.CONTRACTS,
          FactTable.ADVICE,
          FactTable.WORK_DONE,
          FactTable.REFERRALS,
          FactTable.SURVEYS,
          FactTable.REACTIONS);

  private static final Set<String> PRIVATE =
      Set.of(
          "email",
          "segment",
          "street",
          "postcode",
          "city",
          "registration_no",
          "staff",
          "is_consumer",
          "insolvency_since",
          "title",
          "referred_name");

  /// A line lies in the month of its bill.
  private static final String MONTH_OF_BILL =
      "(SELECT issued_on FROM store.main.invoices WHERE invoices.invoice_id = told.invoice_id)";

  /// Since when a size or a cost holds, which a store knows from when it was told.
  private static final List<WarehouseTable> HELD =
      List.of(
          new WarehouseTable(
              "client_sizes",
              columns(
                  "client_id VARCHAR",
                  "seats BIGINT",
                  "endpoints BIGINT",
                  "hours_per_month DECIMAL(18, 6)",
                  "from_day DATE",
                  "until_day DATE"),
              Optional.empty()),
          new WarehouseTable(
              "technician_costs",
              columns(
                  "technician_id VARCHAR",
                  "hourly_cost DECIMAL(18, 6)",
                  "from_day DATE",
                  "until_day DATE"),
              Optional.empty()));

  /// All that the rollup is made of.
  static List<WarehouseTable> all() {
    var tables = new ArrayList<WarehouseTable>();
    DAYS.forEach((table, day) -> tables.add(of(table, Optional.of(day))));
    tables.add(of(FactTable.INVOICE_LINES, Optional.of(MONTH_OF_BILL)));
    OTHERS.forEach(table -> tables.add(of(table, Optional.empty())));
    tables.addAll(HELD);
    return tables;
  }

  private static WarehouseTable of(FactTable table, Optional<String> day) {
    var columns = new LinkedHashMap<String, String>();
    Detail.FIGURES.columnsOf(table).stream()
        .filter(name -> !PRIVATE.contains(name))
        .forEach(name -> columns.put(name, Typing.sqlType(table.column(name).orElseThrow())));
    return new WarehouseTable(
        table.tableName(), columns, day.map("strftime(%s, '%%Y-%%m')"::formatted));
  }

  private static Map<String, String> columns(String... said) {
    var columns = new LinkedHashMap<String, String>();
    for (var column : said) {
      int blank = column.indexOf(' ');
      columns.put(column.substring(0, blank), column.substring(blank + 1));
    }
    return columns;
  }

  /// The rows of a store's table, as the warehouse has them, with `part`: the month, or nothing.
  ///
  /// @param portfolio its number
  String rows(int portfolio) {
    return "SELECT %s AS part, CAST(%d AS INTEGER) AS portfolio, %s FROM store.main.%s AS told"
        .formatted(month.orElse("''"), portfolio, names(), name);
  }

  String names() {
    return Sql.names(columns.keySet());
  }

  /// No row, with all columns: of a table that nobody has anything of.
  String nothing() {
    return columns.entrySet().stream()
        .map(column ->
            "CAST(NULL AS %s) AS %s".formatted(column.getValue(), Sql.name(column.getKey())))
        .collect(joining(", ", "SELECT CAST(NULL AS INTEGER) AS portfolio, ", " WHERE false"));
  }

  /// Of all columns in order.
  List<String> allNames() {
    return Stream.concat(Stream.of("portfolio"), columns.keySet().stream()).toList();
  }

  /// The name of a piece of it.
  ///
  /// @param part a month; empty where it lies in one piece
  String piece(String part) {
    return part.isEmpty() ? name : name + "/" + part;
  }
}

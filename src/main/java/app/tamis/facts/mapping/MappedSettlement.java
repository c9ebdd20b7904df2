package app.tamis.facts.mapping;

import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.table.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which payments and credit notes of a ledger settle which invoices: those that share a client and
/// a lettering code. Where a code letters several, they are set against each other in the order of
/// their dates, to the cent.
///
/// Amounts are laid end to end, what is owed on one line and what settles it on another; where a
/// payment's stretch overlaps an invoice's, that much of it pays that invoice:
///
/// ```
/// owed    |---- F1: 100 ----|------ F2: 150 ------|
/// paid    |-- P1: 60 --|-------- P2: 190 ---------|      P1 pays 60 of F1; P2 pays 40 of F1 and 150 of F2
/// ```
final class MappedSettlement {

  private final Mapping mapping;
  private final MappingHeader header;
  private final MappedTable.Settles settles;
  private final boolean payments;
  private final List<String> keys;

  MappedSettlement(
      Mapping mapping, MappedTable table, MappedTable.Settles settles, MappingHeader header) {
    this.mapping = mapping;
    this.header = header;
    this.settles = settles;
    this.payments = table.table() == FactTable.PAYMENTS;
    this.keys = IntStream.rangeClosed(1, settles.shared().size()).mapToObj(i -> "k" + i).toList();
  }

  /// The rows of a table whose cells were made of `kept`, joined with what they settle.
  RowSource source(SourceFile file, String kept, List<RowSource.Cell> cells) {
    return payments
        ? new RowSource(file, FactTable.PAYMENTS, paid(kept, cells), paymentCells(cells))
        : new RowSource(file, FactTable.INVOICES, credited(kept), with(cells, "credits"));
  }

  /// A payment for each invoice that it settles some of; one whose amount can't be read stays, to
  /// be found faulty.
  private String paid(String kept, List<RowSource.Cell> cells) {
    return """
    (WITH %s
    SELECT source.*, settled_id, part
    FROM %s LEFT JOIN settled ON settling_row = source.row_in_file
    WHERE settled_id IS NOT NULL OR %s IS NULL) AS source\
    """
        .formatted(settled(), kept, cents(sqlOf(cells, "amount")));
  }

  private List<RowSource.Cell> paymentCells(List<RowSource.Cell> cells) {
    return with(cells, "invoice_id").stream()
        .map(cell ->
            switch (cell.column()) {
              case "amount" ->
                  cell.as("coalesce(printf('%.2f', part / 100.0), " + cell.sql() + ")");
              case "payment_id" -> cell.as(cell.sql() + " || coalesce('/' || settled_id, '')");
              default -> cell;
            })
        .toList();
  }

  /// Each row with the one invoice that it lowers most.
  private String credited(String kept) {
    return """
    (WITH %s,
    credited AS (
      SELECT settling_row, settled_id FROM settled WHERE settled_id IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY settling_row ORDER BY part DESC, upto) = 1)
    SELECT source.*, settled_id
    FROM %s LEFT JOIN credited ON settling_row = source.row_in_file) AS source\
    """
        .formatted(settled(), kept);
  }

  /// For each row that settles something, what it settles and how many cents of it.
  private String settled() {
    return """
    ledger AS (
      %s),
    owed AS (SELECT *, %s FROM ledger WHERE cents > 0),
    settling AS (SELECT *, %s FROM (%s)),
    settled AS (
      SELECT settling.row_in_file AS settling_row, owed.id AS settled_id, owed.upto,
        least(settling.upto, owed.upto) - greatest(settling.upto - settling.cents, owed.upto - owed.cents) AS part
      FROM settling JOIN owed
        ON %s AND settling.upto - settling.cents < owed.upto AND owed.upto - owed.cents < settling.upto)\
    """
        .formatted(
            String.join("\n  UNION ALL ", ledger()),
            laidOut("day NULLS FIRST"),
            laidOut("day, id IS NULL"),
            String.join(" UNION ALL ", settling()),
            keys.stream()
                .map(key -> "settling." + key + " = owed." + key)
                .collect(Collectors.joining(" AND ")));
  }

  /// Where each row's amount ends, all of one client and code laid end to end.
  private String laidOut(String order) {
    return "sum(cents) OVER (PARTITION BY %s ORDER BY %s, row_in_file ROWS UNBOUNDED PRECEDING) AS upto"
        .formatted(String.join(", ", keys), order);
  }

  private List<String> ledger() {
    var relations = new ArrayList<String>();
    for (var invoices : mapping.feeding(FactTable.INVOICES)) {
      relations.add(rows(invoices, "invoice_id", "total", "issued_on"));
      settles.opening().ifPresent(opening -> relations.add(openingRows(invoices, opening)));
    }
    return relations;
  }

  /// Credit notes before payments of the same day.
  private List<String> settling() {
    var relations = new ArrayList<String>();
    relations.add(
        "SELECT * REPLACE (-cents AS cents) FROM ledger WHERE cents < 0 AND id IS NOT NULL");
    for (var paying : mapping.feeding(FactTable.PAYMENTS)) {
      relations.add(
          "SELECT * REPLACE (CAST(NULL AS VARCHAR) AS id) FROM (%s) WHERE cents > 0"
              .formatted(rows(paying, "payment_id", "amount", "paid_on")));
    }
    return relations;
  }

  private String rows(MappedTable table, String id, String amount, String day) {
    var rows = new MappedRows(mapping, table, header);
    var sql = rows.sql();
    return "SELECT %s AS id, %s, %s AS cents, %s AS day, row_in_file FROM %s"
        .formatted(
            cell(table, id, sql),
            keyColumns(sql),
            cents(cell(table, amount, sql)),
            cell(table, day, sql),
            rows.chosen());
  }

  private String openingRows(MappedTable invoices, MappingCondition opening) {
    var rows = new MappedRows(mapping, invoices, header);
    var sql = rows.sql();
    return "SELECT CAST(NULL AS VARCHAR) AS id, %s, %s AS cents, CAST(NULL AS VARCHAR) AS day, row_in_file FROM %s"
        .formatted(
            keyColumns(sql),
            cents(cell(invoices, "total", sql)),
            rows.chosen(List.of(sql.condition(opening))));
  }

  private static String cell(MappedTable table, String column, MappedSql sql) {
    return new MappedCell(table.column(column).orElseThrow(), sql).text();
  }

  private String keyColumns(MappedSql sql) {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> sql.text(settles.shared().get(i)) + " AS " + keys.get(i))
        .collect(Collectors.joining(", "));
  }

  private static String cents(String text) {
    return "CAST(TRY_CAST(" + text + " AS DECIMAL(20, 2)) * 100 AS BIGINT)";
  }

  private static String sqlOf(List<RowSource.Cell> cells, String column) {
    return cells.stream()
        .filter(cell -> cell.column().equals(column))
        .map(RowSource.Cell::sql)
        .findFirst()
        .orElse("CAST(NULL AS VARCHAR)");
  }

  private List<RowSource.Cell> with(List<RowSource.Cell> cells, String column) {
    var all = new ArrayList<>(cells);
    var sources = settles.shared().stream().flatMap(MappedValue::sources).distinct().toList();
    all.add(new RowSource.Cell(column, "settled_id", sources, Optional.empty()));
    return all;
  }
}

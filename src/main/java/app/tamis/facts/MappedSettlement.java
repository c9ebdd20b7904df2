package app.tamis.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which payments and credit notes of a ledger settle which invoices: those that share a lettering
/// code and a client. Where a code letters several, money is set against the oldest invoice first,
/// to the cent.
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
  RowSource source(CsvFile file, String kept, List<RowSource.Cell> cells, MappedSql sql) {
    return payments
        ? new RowSource(file, FactTable.PAYMENTS, paid(kept, cells, sql), paymentCells(cells))
        : new RowSource(
            file, FactTable.INVOICES, credited(kept), with(cells, "credits", "credited_id"));
  }

  private String paid(String kept, List<RowSource.Cell> cells, MappedSql sql) {
    return """
    (WITH %s,
    paid AS (
      SELECT *, %s, %s AS cents, %s AS paid_day
      FROM %s),
    laid AS (
      SELECT paid.*,
        coalesce(noted.cents, 0) + sum(paid.cents) OVER (PARTITION BY %s ORDER BY paid_day, row_in_file ROWS UNBOUNDED PRECEDING) AS upto
      FROM paid LEFT JOIN (SELECT %s, sum(cents) AS cents FROM notes GROUP BY ALL) AS noted ON %s
      WHERE paid.cents > 0 OR paid.cents IS NULL)
    SELECT laid.*, owed_id, least(laid.upto, owed.upto) - greatest(laid.upto - laid.cents, owed.upto - owed.cents) AS part
    FROM laid LEFT JOIN owed ON %s AND laid.upto - laid.cents < owed.upto AND owed.upto - owed.cents < laid.upto
    WHERE owed_id IS NOT NULL OR laid.cents IS NULL) AS source\
    """
        .formatted(
            owedAndNotes(),
            keyColumns(sql),
            cents(sqlOf(cells, "amount")),
            sqlOf(cells, "paid_on"),
            kept,
            each("paid."),
            each(""),
            equal("paid", "noted"),
            equal("laid", "owed"));
  }

  private List<RowSource.Cell> paymentCells(List<RowSource.Cell> cells) {
    var made = with(cells, "invoice_id", "owed_id");
    return made.stream()
        .map(cell ->
            switch (cell.column()) {
              case "amount" ->
                  changed(
                      cell,
                      "CASE WHEN part IS NULL THEN "
                          + cell.sql()
                          + " ELSE printf('%.2f', part / 100.0) END");
              case "payment_id" -> changed(cell, cell.sql() + " || coalesce('/' || owed_id, '')");
              default -> cell;
            })
        .toList();
  }

  private String credited(String kept) {
    return """
    (WITH %s,
    credited AS (
      SELECT notes.row_in_file AS note_row, owed.owed_id AS credited_id
      FROM notes JOIN owed ON %s AND notes.upto - notes.cents < owed.upto AND owed.upto - owed.cents < notes.upto
      QUALIFY row_number() OVER (
        PARTITION BY notes.row_in_file
        ORDER BY least(notes.upto, owed.upto) - greatest(notes.upto - notes.cents, owed.upto - owed.cents) DESC, owed.upto) = 1)
    SELECT source.*, credited_id
    FROM %s LEFT JOIN credited ON note_row = source.row_in_file) AS source\
    """
        .formatted(owedAndNotes(), equal("notes", "owed"), kept);
  }

  /// What is owed and what credit notes take off it, each laid end to end.
  private String owedAndNotes() {
    var laid =
        "sum(cents) OVER (PARTITION BY %s ORDER BY day NULLS FIRST, row_in_file ROWS UNBOUNDED PRECEDING) AS upto"
            .formatted(each(""));
    return """
    ledger AS (
      %s),
    owed AS (SELECT *, %s FROM ledger WHERE cents > 0),
    notes AS (SELECT *, %s FROM (SELECT * REPLACE (-cents AS cents) FROM ledger WHERE cents < 0))\
    """
        .formatted(String.join("\n  UNION ALL\n  ", ledger()), laid, laid);
  }

  private List<String> ledger() {
    var relations = new ArrayList<String>();
    mapping
        .feeding(FactTable.INVOICES)
        .forEach(invoices -> {
          relations.add(invoiceRows(invoices, Optional.empty()));
          settles
              .opening()
              .ifPresent(opening -> relations.add(invoiceRows(invoices, Optional.of(opening))));
        });
    return relations;
  }

  private String invoiceRows(MappedTable invoices, Optional<MappingCondition> opening) {
    var rows = new MappedRows(mapping, invoices, header);
    var sql = rows.sql();
    var select =
        "SELECT %s AS owed_id, %s, %s AS cents, %s AS day, row_in_file FROM "
            .formatted(
                opening.isPresent() ? "CAST(NULL AS VARCHAR)" : cell(invoices, "invoice_id", sql),
                keyColumns(sql),
                cents(cell(invoices, "total", sql)),
                opening.isPresent() ? "CAST(NULL AS VARCHAR)" : cell(invoices, "issued_on", sql));
    return select
        + opening
            .map(condition -> rows.chosen(List.of(sql.condition(condition))))
            .orElseGet(rows::chosen);
  }

  private static String cell(MappedTable table, String column, MappedSql sql) {
    return new MappedCell(table.column(column).orElseThrow(), sql).text();
  }

  private String keyColumns(MappedSql sql) {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> sql.text(settles.shared().get(i)) + " AS " + keys.get(i))
        .collect(Collectors.joining(", "));
  }

  private String each(String prefix) {
    return keys.stream().map(key -> prefix + key).collect(Collectors.joining(", "));
  }

  private String equal(String one, String other) {
    return keys.stream()
        .map(key -> one + "." + key + " = " + other + "." + key)
        .collect(Collectors.joining(" AND "));
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

  private List<RowSource.Cell> with(List<RowSource.Cell> cells, String column, String sql) {
    var all = new ArrayList<>(cells);
    var sources = settles.shared().stream().flatMap(MappedValue::sources).distinct().toList();
    all.add(new RowSource.Cell(column, sql, sources, Optional.empty()));
    return all;
  }

  private static RowSource.Cell changed(RowSource.Cell cell, String sql) {
    return new RowSource.Cell(cell.column(), sql, cell.sources(), cell.expected());
  }
}

package app.tamis.facts.mapping;

import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.table.NamedInvoice;
import app.tamis.facts.table.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The payments and credit notes of a ledger, joined with what [SettledLedger] says that they
/// settle.
///
/// What settles an invoice of the file names it by its id. What settles a line that was carried
/// forward names an invoice of another file as that line does, by client and number
/// ([NamedInvoice]). A payment that settles nothing stays as a row without an invoice, so that
/// whoever reads it can say how many there are and what they come to.
final class MappedSettlement {

  private final MappedTable.Settles settles;
  private final boolean payments;
  private final boolean byName;
  private final SettledLedger ledger;

  /// @param table that the rows are of
  MappedSettlement(Mapping mapping, FactTable table, MappedTable.Settles settles, MappedRows rows) {
    this.settles = settles;
    this.payments = table == FactTable.PAYMENTS;
    this.ledger = new SettledLedger(mapping, settles, rows);
    this.byName = ledger.clientColumn().equals(FactTable.CLIENT_NAME);
  }

  /// The rows of a table whose cells were made of `kept`, joined with what they settle.
  RowSource source(SourceFile file, String kept, List<RowSource.Cell> cells) {
    return payments
        ? new RowSource(file, FactTable.PAYMENTS, paid(kept, cells), paymentCells(cells))
            .naming(new NamedInvoice("invoice_id", byName))
        : new RowSource(file, FactTable.INVOICES, credited(kept), with(cells, "credits"))
            .naming(new NamedInvoice("credits", byName));
  }

  /// A payment for each invoice that it settles some of. One whose amount can't be read stays, to
  /// be found faulty; one that takes part in nothing, to be counted.
  private String paid(String kept, List<RowSource.Cell> cells) {
    return """
    (WITH %s,
    paid AS (SELECT * FROM settled WHERE settled_id IS NOT NULL OR carried_number IS NOT NULL)
    SELECT source.*, settled_id, part, failed, carried_client, carried_number, carried_day, carried_amount
    FROM %s LEFT JOIN paid ON settling_row = source.row_in_file
    WHERE part IS NOT NULL
      OR %s IS NULL
      OR source.row_in_file IN (SELECT row_in_file FROM loose)) AS source\
    """
        .formatted(ledger.relations(), kept, SettledLedger.cents(sqlOf(cells, "amount")));
  }

  private List<RowSource.Cell> paymentCells(List<RowSource.Cell> cells) {
    var all = new ArrayList<RowSource.Cell>();
    for (var cell : with(cells, "invoice_id")) {
      all.add(
          switch (cell.column()) {
            case "amount" -> cell.as("coalesce(printf('%.2f', part / 100.0), " + cell.sql() + ")");
            case "payment_id" ->
                cell.as(
                    cell.sql() + " || coalesce('/' || coalesce(settled_id, carried_number), '')");
            case "failed" -> cell.as("CASE WHEN failed THEN 'true' ELSE " + cell.sql() + " END");
            default -> cell;
          });
    }
    if (settles.back().isPresent()
        && all.stream().noneMatch(cell -> cell.column().equals("failed"))) {
      all.add(cell("failed", "CASE WHEN failed THEN 'true' END"));
    }
    return all;
  }

  /// Each row with the one invoice that it lowers most, rather one of this file.
  private String credited(String kept) {
    return """
    (WITH %s,
    credited AS (
      SELECT settling_row, settled_id, carried_client, carried_number, carried_day, carried_amount
      FROM settled WHERE settled_id IS NOT NULL OR carried_number IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY settling_row ORDER BY settled_id IS NULL, part DESC, upto) = 1)
    SELECT source.*, settled_id, carried_client, carried_number, carried_day, carried_amount
    FROM %s LEFT JOIN credited ON settling_row = source.row_in_file) AS source\
    """
        .formatted(ledger.relations(), kept);
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
    all.add(cell(column, "settled_id"));
    return all;
  }

  private RowSource.Cell cell(String column, String sql) {
    var sources = settles.shared().stream().flatMap(MappedValue::sources).distinct().toList();
    return new RowSource.Cell(column, sql, sources, Optional.empty());
  }
}

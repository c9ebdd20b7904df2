package app.tamis.facts.mapping;

import app.tamis.facts.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which payments and credit notes of a ledger settle which invoices, in SQL: those that share a
/// client and a lettering code. Where a code letters several, they are set against each other in
/// the order of their dates, to the cent.
///
/// Amounts are laid end to end, what is owed on one line and what settles it on another; where a
/// payment's stretch overlaps an invoice's, that much of it pays that invoice:
///
/// ```
/// owed    |---- F1: 100 ----|------ F2: 150 ------|
/// paid    |-- P1: 60 --|-------- P2: 190 ---------|      P1 pays 60 of F1; P2 pays 40 of F1 and 150 of F2
/// ```
///
/// **What goes back.** A debit that is no invoice takes back the last payment or credit note before
/// it of just its amount and code, as brackets that close do. A payment that was taken back failed:
/// it lies where it would have, and takes no room. A debit that takes nothing back is owed like an
/// invoice, but is none.
///
/// ```
/// owed    |---- F1: 100 ----|
/// paid    |---- P1: 100 ----|      taken back by B1: 100
///         |---- P2: 100 ----|      pays F1
/// ```
final class SettledLedger {

  private static final String NO_TEXT = "CAST(NULL AS VARCHAR)";

  private final Mapping mapping;
  private final MappedRows among;
  private final MappedTable.Settles settles;
  private final List<String> keys;

  /// @param among the rows of the file
  SettledLedger(Mapping mapping, MappedTable.Settles settles, MappedRows among) {
    this.mapping = mapping;
    this.settles = settles;
    this.among = among;
    this.keys = IntStream.rangeClosed(1, settles.shared().size()).mapToObj(i -> "k" + i).toList();
  }

  /// What goes before a SELECT, behind `WITH`. Of it are for use:
  ///
  /// - `settled`, a row for each row that settles something and what it settles: `settling_row`,
  ///   `part` in cents, `failed`, `settled_id` where that is an invoice of the file, and
  ///   `carried_client`, `carried_number` (empty where it isn't known), `carried_day` and
  ///   `carried_amount` where it was carried forward
  /// - `loose`, the `row_in_file` of each payment that settles nothing
  String relations() {
    var settled = settled();
    return among.shared() + ",\n" + settled;
  }

  private String settled() {
    return """
    ledger AS (
      %s),
    notes AS (SELECT row_in_file FROM ledger WHERE cents < 0 AND id IS NOT NULL),
    back AS (
      %s),
    credits AS (
      SELECT * REPLACE (-cents AS cents), false AS pays FROM ledger WHERE row_in_file IN (SELECT row_in_file FROM notes)
      UNION ALL
      SELECT *, true AS pays FROM (%s)
      WHERE cents > 0 AND row_in_file NOT IN (SELECT row_in_file FROM notes)),
    undone AS (
      %s),
    owed AS (
      SELECT *, sum(cents) OVER (PARTITION BY %s ORDER BY carried_number IS NULL, day, row_in_file ROWS UNBOUNDED PRECEDING) AS upto
      FROM (
        SELECT * FROM ledger WHERE cents > 0
        UNION ALL
        SELECT * FROM back WHERE row_in_file NOT IN (SELECT row_in_file FROM undone))),
    settling AS (
      SELECT *, coalesce(sum(CASE WHEN NOT failed THEN cents END) OVER (PARTITION BY %s ORDER BY day, pays, row_in_file ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS since
      FROM (SELECT *, row_in_file IN (SELECT row_in_file FROM undone) AS failed FROM credits)
      WHERE pays OR NOT failed),
    meeting AS (
      SELECT
        settling.row_in_file AS settling_row,
        settling.failed,
        owed.*,
        least(settling.since + settling.cents, owed.upto) - greatest(settling.since, owed.upto - owed.cents) AS part
      FROM settling JOIN owed
        ON %s AND settling.since < owed.upto AND owed.upto - owed.cents < settling.since + settling.cents),
    settled AS (
      SELECT
        settling_row,
        id AS settled_id,
        carried_client,
        carried_number,
        carried_amount,
        max(carried_day) AS carried_day,
        bool_or(failed) AS failed,
        min(upto) AS upto,
        sum(part) AS part
      FROM meeting
      GROUP BY settling_row, id, carried_client, carried_number, carried_amount),
    loose AS (
      SELECT row_in_file FROM credits
      WHERE pays
        AND row_in_file NOT IN (SELECT settling_row FROM settled)
        AND row_in_file NOT IN (SELECT row_in_file FROM undone)
        AND row_in_file NOT IN (SELECT row_in_file FROM ledger WHERE id IS NULL))\
    """
        .formatted(
            String.join("\n  UNION ALL ", ledger()),
            back(),
            String.join(" UNION ALL ", payments()),
            undone(),
            String.join(", ", keys),
            String.join(", ", keys),
            keys.stream()
                .map(key -> "settling." + key + " = owed." + key)
                .collect(Collectors.joining(" AND ")));
  }

  /// Debits and what they take back. Among those of one client, code and amount, each opens or
  /// closes a bracket, and what closes belongs to what last opened on its level.
  private String undone() {
    return """
    SELECT row_in_file
    FROM (
      SELECT row_in_file, CASE WHEN closes THEN lag(NOT closes) OVER brackets ELSE lead(closes) OVER brackets END AS undone
      FROM (
        SELECT *, depth - least(0, min(depth) OVER moves) + CASE WHEN closes THEN 1 ELSE 0 END AS level
        FROM (
          SELECT *, sum(CASE WHEN closes THEN -1 ELSE 1 END) OVER moves AS depth
          FROM (
            SELECT row_in_file, %1$s, cents, day, false AS closes FROM credits
            UNION ALL
            SELECT row_in_file, %1$s, cents, day, true AS closes FROM back)
          WHERE %2$s
          WINDOW moves AS (PARTITION BY %1$s, cents ORDER BY day, closes, row_in_file ROWS UNBOUNDED PRECEDING))
        WINDOW moves AS (PARTITION BY %1$s, cents ORDER BY day, closes, row_in_file ROWS UNBOUNDED PRECEDING))
      WINDOW brackets AS (PARTITION BY %1$s, cents, level ORDER BY day, closes, row_in_file))
    WHERE undone\
    """
        .formatted(
            String.join(", ", keys),
            keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND ")));
  }

  /// Invoices, credit notes (below zero), and what was carried forward, under no id of this file.
  private List<String> ledger() {
    var relations = new ArrayList<String>();
    for (var invoices : mapping.feeding(FactTable.INVOICES)) {
      relations.add(rows(invoices, "invoice_id", "total", "issued_on"));
    }
    settles.opening().ifPresent(opening -> relations.add(carried(opening)));
    return relations;
  }

  private String carried(MappingCondition opening) {
    var invoices = mapping.feeding(FactTable.INVOICES).getFirst();
    var rows = among.beside(invoices);
    return """
    SELECT * REPLACE (printf('%%.2f', sum(greatest(cents, 0)) OVER (PARTITION BY carried_client, carried_number) / 100.0) AS carried_amount)
    FROM (
      SELECT
        %s AS id,
        %s AS carried_client,
        coalesce(%s, '') AS carried_number,
        %s AS carried_day,
        '' AS carried_amount,
        %s,
        %s AS cents,
        %s AS day,
        row_in_file
      FROM %s)\
    """
        .formatted(
            NO_TEXT,
            rows.cell(clientColumn()),
            rows.cell("number"),
            rows.cell("issued_on"),
            keyColumns(),
            cents(rows.cell("total")),
            rows.cell("issued_on"),
            rows.chosen(List.of(among.sql().condition(opening))));
  }

  /// Debits that are neither invoices nor carried forward.
  private String back() {
    return settles
        .back()
        .map(back -> {
          var invoices = mapping.feeding(FactTable.INVOICES).getFirst();
          var rows = among.beside(invoices);
          return "SELECT * FROM (%s) WHERE cents > 0 AND row_in_file NOT IN (SELECT row_in_file FROM ledger)"
              .formatted(
                  relation(
                      NO_TEXT,
                      keyColumns(),
                      rows.cell("total"),
                      rows.cell("issued_on"),
                      rows.chosen(List.of(among.sql().condition(back)))));
        })
        .orElse("SELECT * FROM ledger WHERE false");
  }

  private List<String> payments() {
    return mapping.feeding(FactTable.PAYMENTS).stream()
        .map(paying -> rows(paying, "payment_id", "amount", "paid_on"))
        .toList();
  }

  private String rows(MappedTable table, String id, String amount, String day) {
    var rows = among.beside(table);
    return relation(rows.cell(id), keyColumns(), rows.cell(amount), rows.cell(day), rows.chosen());
  }

  private static String relation(String id, String keys, String amount, String day, String chosen) {
    return """
    SELECT
      %1$s AS id,
      %2$s AS carried_client,
      %2$s AS carried_number,
      %2$s AS carried_day,
      %2$s AS carried_amount,
      %3$s,
      %4$s AS cents,
      %5$s AS day,
      row_in_file
    FROM %6$s\
    """
        .formatted(id, NO_TEXT, keys, cents(amount), day, chosen);
  }

  /// By what invoices say whose they are.
  String clientColumn() {
    return mapping.feeding(FactTable.INVOICES).stream()
            .anyMatch(invoices -> invoices.column("client_id").isPresent())
        ? "client_id"
        : FactTable.CLIENT_NAME;
  }

  private String keyColumns() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> among.sql().text(settles.shared().get(i)) + " AS " + keys.get(i))
        .collect(Collectors.joining(", "));
  }

  static String cents(String text) {
    return "CAST(TRY_CAST(" + text + " AS DECIMAL(20, 2)) * 100 AS BIGINT)";
  }
}

package app.tamis.facts.table;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The SQL that turns a source's text cells into values and says of each row what is wrong with it.
///
/// It looks up `known_clients`, `spellings`, `known_invoices` and `numbered_invoices`, which must
/// exist.
public final class TypedRows {

  /// How many months a line can pay for.
  public static final int MOST_MONTHS = 60;

  private static final String PERIOD = "period_from,period_to";

  private final RowSource source;
  private final SourceFile readable;
  private final Typing typing;
  private final List<Fault> faults = new ArrayList<>();

  public TypedRows(RowSource source, SourceFile readable, Typing typing) {
    this.source = source;
    this.readable = readable;
    this.typing = typing;
    for (var cell : source.cells()) {
      faultsOf(cell);
      if (cell.disagreement().isPresent()) {
        faults.add(
            new Fault(
                cell.column(),
                Fault.Kind.DISAGREEMENT,
                "coalesce(" + Sql.name(cell.disagrees()) + ", false)"));
      }
    }
    if (source.table().namesItsClient()) {
      faults.add(new Fault(clientCell(), Fault.Kind.MISSING, nobody()));
    }
    if (source.table() == FactTable.INVOICE_LINES) {
      periodFaults();
    }
  }

  /// Something that can be wrong with a row.
  ///
  /// @param cell the column of the fact table at fault
  /// @param condition in SQL, over the typed rows
  public record Fault(String cell, Kind kind, String condition) {
    public enum Kind {
      MISSING,
      NOT_ACCEPTABLE,
      UNKNOWN_CLIENT,
      UNKNOWN_NAME,
      UNKNOWN_INVOICE,
      HALF_A_PERIOD,
      BACKWARD_PERIOD,
      LONG_PERIOD,
      DUPLICATE,
      DISAGREEMENT,
      ELSEWHERE,
      KNOWN_OTHERWISE,
      TOLD_AGAIN
    }
  }

  /// The values of the columns `wanted`, and `faulty`; with `rn` first where numbered.
  public String values(List<String> wanted, boolean numbered) {
    return "SELECT "
        + (numbered ? "rn, " : "")
        + wanted.stream()
            .map(name -> value(name) + " AS " + Sql.name(name))
            .collect(Collectors.joining(", "))
        + ", "
        + (settles() ? "carried_number, " : "")
        + faults.stream()
            .map(fault -> "(" + fault.condition() + ")")
            .collect(Collectors.joining(" OR "))
        + " AS faulty\nFROM ("
        + typed(numbered)
        + ")";
  }

  /// One row for each fault: `rn`, `cell`, `kind`.
  public String faults() {
    var all =
        faults.stream()
            .map(fault ->
                "CASE WHEN %s THEN {'cell': %s, 'kind': %s} END"
                    .formatted(
                        fault.condition(), Sql.text(fault.cell()), Sql.text(fault.kind().name())))
            .collect(Collectors.joining(", "));
    return "SELECT rn, fault.cell AS cell, fault.kind AS kind FROM (SELECT rn, unnest(["
        + all
        + "]) AS fault FROM ("
        + typed(true)
        + ")) WHERE fault IS NOT NULL";
  }

  private boolean feeds(String column) {
    return source.feeds(column);
  }

  private String value(String column) {
    return feeds(column) || (column.equals("client_id") && feeds(FactTable.CLIENT_NAME))
        ? Sql.name("t_" + column)
        : "CAST(NULL AS " + Typing.sqlType(source.table().column(column).orElseThrow()) + ")";
  }

  private String typed(boolean numbered) {
    var values = new ArrayList<String>();
    if (source.table().namesItsClient()) {
      values.add(client() + " AS t_client_id");
    }
    for (var cell : source.cells()) {
      source
          .table()
          .column(cell.column())
          .filter(column -> !isClient(column.name()))
          .ifPresent(column -> values.add(typed(column) + " AS " + Sql.name("t_" + column.name())));
    }
    return "SELECT r.*, "
        + String.join(", ", values)
        + lookups()
        + "\nFROM ("
        + source.rows(readable, numbered)
        + ") AS r"
        + joins();
  }

  private String typed(Column column) {
    var value = typing.value(column, "r." + Sql.name(column.name()));
    return source
        .named()
        .filter(named -> named.column().equals(column.name()))
        .map(named -> "coalesce(" + value + ", " + named.id() + ")")
        .orElse(value);
  }

  private String client() {
    if (!feeds("client_id")) {
      return feeds(FactTable.CLIENT_NAME) ? "s.client_id" : "CAST(NULL AS VARCHAR)";
    }
    return feeds(FactTable.CLIENT_NAME)
        ? "CASE WHEN r.client_id IS NOT NULL THEN k.client_id ELSE s.client_id END"
        : "k.client_id";
  }

  private String lookups() {
    return source.table() == FactTable.INVOICE_LINES
        ? ", i.invoice_id IS NOT NULL AS invoice_known"
        : "";
  }

  /// Whether its payments pay what they share something with, and so perhaps nothing.
  private boolean settles() {
    return source.table() == FactTable.PAYMENTS && source.named().isPresent();
  }

  private String joins() {
    var joins = new StringBuilder();
    source.named().map(NamedInvoice::join).ifPresent(joins::append);
    if (source.table().namesItsClient()) {
      if (feeds("client_id")) {
        joins.append(" LEFT JOIN known_clients AS k ON k.client_id = r.client_id");
      }
      if (feeds(FactTable.CLIENT_NAME)) {
        joins.append(" LEFT JOIN spellings AS s ON s.name = r.client_name");
      }
    }
    if (source.table() == FactTable.INVOICE_LINES) {
      joins.append(" LEFT JOIN known_invoices AS i ON i.invoice_id = r.invoice_id");
    }
    return joins.toString();
  }

  private void faultsOf(RowSource.Cell cell) {
    var name = cell.column();
    if (isClient(name)) {
      faults.add(
          name.equals("client_id")
              ? new Fault(
                  name, Fault.Kind.UNKNOWN_CLIENT, "client_id IS NOT NULL AND t_client_id IS NULL")
              : new Fault(
                  name,
                  Fault.Kind.UNKNOWN_NAME,
                  (feeds("client_id") ? "client_id IS NULL AND " : "")
                      + "client_name IS NOT NULL AND t_client_id IS NULL"));
      return;
    }
    var column = source.table().column(name).orElseThrow();
    var raw = Sql.name(name);
    if (column.required() && !(name.equals("invoice_id") && settles())) {
      faults.add(new Fault(name, Fault.Kind.MISSING, raw + " IS NULL"));
    }
    if (!(column.type() instanceof Column.Type.Text)) {
      faults.add(
          new Fault(
              name,
              Fault.Kind.NOT_ACCEPTABLE,
              raw + " IS NOT NULL AND " + Sql.name("t_" + name) + " IS NULL"));
    } else if (cell.isConverted()) {
      faults.add(new Fault(name, Fault.Kind.NOT_ACCEPTABLE, "starts_with(" + raw + ", chr(1))"));
    }
    if (source.table() == FactTable.INVOICE_LINES && name.equals("invoice_id")) {
      faults.add(
          new Fault(
              name, Fault.Kind.UNKNOWN_INVOICE, "invoice_id IS NOT NULL AND NOT invoice_known"));
    }
  }

  /// What a line pays for has a beginning and an end, and isn't for ever.
  private void periodFaults() {
    var from = feeds("period_from");
    var to = feeds("period_to");
    if (from && to) {
      faults.add(
          new Fault(
              PERIOD, Fault.Kind.HALF_A_PERIOD, "(period_from IS NULL) <> (period_to IS NULL)"));
      faults.add(
          new Fault(
              PERIOD, Fault.Kind.BACKWARD_PERIOD, "coalesce(t_period_from > t_period_to, false)"));
      faults.add(
          new Fault(
              PERIOD,
              Fault.Kind.LONG_PERIOD,
              "coalesce(t_period_from + INTERVAL %d MONTH <= t_period_to, false)"
                  .formatted(MOST_MONTHS)));
    } else if (from || to) {
      var fed = from ? "period_from" : "period_to";
      faults.add(new Fault(PERIOD, Fault.Kind.HALF_A_PERIOD, fed + " IS NOT NULL"));
    }
  }

  /// That a row names no client in any way that its table knows.
  private String nobody() {
    var ways = new ArrayList<String>();
    if (feeds("client_id")) {
      ways.add("client_id IS NULL");
    }
    if (feeds(FactTable.CLIENT_NAME)) {
      ways.add("client_name IS NULL");
    }
    if (source.table() == FactTable.CALLS && feeds("phone")) {
      ways.add("phone IS NULL");
    }
    return String.join(" AND ", ways);
  }

  private String clientCell() {
    return feeds("client_id")
        ? "client_id"
        : feeds(FactTable.CLIENT_NAME) ? FactTable.CLIENT_NAME : "phone";
  }

  private boolean isClient(String column) {
    return source.table().namesItsClient()
        && (column.equals("client_id") || column.equals(FactTable.CLIENT_NAME));
  }
}

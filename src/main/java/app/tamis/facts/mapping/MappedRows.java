package app.tamis.facts.mapping;

import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.table.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of a file that make the records of one table, in SQL over `source`. Relations stand
/// within one another, each adding one thing:
///
/// ```
/// based     texts that mean missing, lines left out, each row's number in the file, cells filled down
/// windowed  what is counted over the file's rows
/// chosen    the rows that count
/// kept      one row of each record
/// ```
///
/// Where rows of several tables are set against each other, what all of them rest on is made once,
/// as the relation `windowed`.
final class MappedRows {

  private static final String WINDOWED = "windowed";

  private final Mapping mapping;
  private final MappedTable table;
  private final MappingHeader header;
  private final MappedSql sql;
  private final boolean shared;
  private final MappedWindows sums = new MappedWindows("s");

  MappedRows(Mapping mapping, MappedTable table, MappingHeader header) {
    this(
        mapping,
        table,
        header,
        new MappedSql(mapping, header),
        table.settles().isPresent() || table.withInvoice());
  }

  private MappedRows(
      Mapping mapping, MappedTable table, MappingHeader header, MappedSql sql, boolean shared) {
    this.mapping = mapping;
    this.table = table;
    this.header = header;
    this.sql = sql;
    this.shared = shared;
  }

  /// The rows of another table, which rest on the same.
  MappedRows beside(MappedTable other) {
    return new MappedRows(mapping, other, header, sql, true);
  }

  /// What goes first behind `WITH`, once all that rests on it is written.
  String shared() {
    return WINDOWED + " AS MATERIALIZED (SELECT * FROM " + sql.windows().over(based("NOT ")) + ")";
  }

  /// What stands before a query over its rows.
  String with() {
    return shared ? "WITH " + shared() + " " : "";
  }

  RowSource source(SourceFile file) {
    var settlement =
        table.settles().map(settles -> new MappedSettlement(mapping, table.table(), settles, this));
    var cells = new ArrayList<RowSource.Cell>();
    for (var column : table.columns()) {
      if (header.feeds(column)) {
        cells.add(cell(column));
      }
    }
    var kept = kept();
    var source =
        table.withInvoice()
            ? linesOf(file, kept, cells)
            : settlement
                .map(settled -> settled.source(file, kept, cells))
                .orElseGet(() -> new RowSource(file, table.table(), kept, cells));
    return source.mapped(
        new RowSource.Reader(
            mapping.tool(),
            table.namesRecords(),
            new MappedStatuses(this, mapping, table, sql, header).list()),
        new MappedLeftOut(this, mapping, table, sql, header).all(),
        mapping.layout().fillDown().isEmpty());
  }

  /// The lines whose invoices are read too.
  private RowSource linesOf(SourceFile file, String kept, List<RowSource.Cell> cells) {
    var invoice = "(" + cell("invoice_id") + ")";
    var amount =
        "TRY_CAST(%s AS DOUBLE) * coalesce(TRY_CAST(%s AS DOUBLE), 1)"
            .formatted(cell("unit_price"), cell("quantity"));
    var invoices =
        mapping.feeding(FactTable.INVOICES).stream()
            .map(fed -> beside(fed).ids())
            .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    var lines = "(WITH " + shared() + " SELECT * FROM " + kept + " WHERE ";
    var with = lines + invoice + " IS NULL OR " + invoice + " IN " + invoices + ") AS source";
    var without = lines + invoice + " NOT IN " + invoices + ") AS source";
    return new RowSource(file, table.table(), with, cells)
        .leaving(new RowSource.LeftOut(without, invoice, amount));
  }

  private String ids() {
    var id = cell("invoice_id");
    return "SELECT " + id + " FROM " + chosen() + " WHERE " + id + " IS NOT NULL";
  }

  /// The text of a column of the table, of one row alone.
  String cell(String column) {
    return table
        .column(column)
        .map(mapped -> new MappedCell(mapped, sql).text())
        .orElse("CAST(NULL AS VARCHAR)");
  }

  MappedSql sql() {
    return sql;
  }

  private RowSource.Cell cell(MappedColumn mapped) {
    var single = new MappedCell(mapped, sql);
    var text = mapped.summed() ? summed(single.text()) : single.text();
    return new RowSource.Cell(
        mapped.column().name(),
        text,
        single.sources(),
        single.expected(),
        disagreement(mapped, text));
  }

  /// Where no row is said to speak for its record, all must say whose it is, when, and how much.
  private Optional<RowSource.Disagreement> disagreement(MappedColumn mapped, String text) {
    var name = mapped.column().name();
    boolean byName = name.equals(FactTable.CLIENT_NAME);
    if (table.onePer().isEmpty()
        || !table.keep().isEmpty()
        || mapped.summed()
        || !table.table().telling().contains(byName ? "client_id" : name)) {
      return Optional.empty();
    }
    var said = byName ? "lower(" + text + ")" : text;
    var disagrees =
        sums.name("min(%1$s) OVER (%2$s) <> max(%1$s) OVER (%2$s)".formatted(said, record()));
    var shared = table.onePer().stream().flatMap(MappedValue::sources).distinct().toList();
    return Optional.of(new RowSource.Disagreement(disagrees, shared));
  }

  /// The sum over the record's rows; unreadable where one of them is.
  private String summed(String text) {
    var sum = sums.name("sum(TRY_CAST(" + text + " AS DOUBLE)) OVER (" + record() + ")");
    var fault =
        sums.name(
            "max(CASE WHEN starts_with(%s, chr(1)) THEN %s END) OVER (%s)"
                .formatted(text, text, record()));
    return "coalesce(" + fault + ", " + MappingNumbers.written(sum) + ")";
  }

  /// One row of each record: what stands after FROM.
  private String kept() {
    return table.onePer().isEmpty() ? chosen() : onePer("", sums.over(chosen()));
  }

  /// The rows of records for which another row speaks.
  String further() {
    return onePer("NOT ", chosen());
  }

  /// Of some rows, one of each record.
  String onceEach(String rows) {
    return onePer("", rows);
  }

  private String onePer(String not, String rows) {
    var first = "row_number() OVER (%s ORDER BY %s) = 1".formatted(record(), order());
    return "(SELECT * FROM %s QUALIFY %s(%s OR %s)) AS source"
        .formatted(rows, not, first, withoutKey());
  }

  /// The rows that count.
  String chosen() {
    var conditions = new ArrayList<>(conditions());
    conditions.addAll(company());
    return chosen(conditions);
  }

  /// That a row counts by itself.
  List<String> conditions() {
    return table.conditions().stream().map(sql::condition).toList();
  }

  /// The rows of which all these conditions hold.
  String chosen(List<String> conditions) {
    return chosen(windowed(), conditions);
  }

  private static String chosen(String rows, List<String> conditions) {
    return conditions.isEmpty()
        ? rows
        : "(SELECT * FROM " + rows + " WHERE " + String.join(" AND ", conditions) + ") AS source";
  }

  /// The rows that are no records.
  String noRecords() {
    return windowed("");
  }

  /// That a row counts for the company that it keeps.
  List<String> company() {
    return table.among().map(this::company).orElse(List.of());
  }

  private List<String> company(MappedTable.Among among) {
    var partition = sql.partition(among.shared());
    var conditions = new ArrayList<String>();
    among.some().forEach(some -> conditions.add(any(some, partition)));
    among.none().forEach(none -> conditions.add("NOT " + any(none, partition)));
    return conditions;
  }

  private String any(MappingCondition condition, String partition) {
    return sql.windows().name("bool_or(" + sql.condition(condition) + ") OVER (" + partition + ")");
  }

  private String windowed() {
    return shared ? WINDOWED + " AS source" : windowed("NOT ");
  }

  /// @param not whether rows that are no records are wanted, or the others
  private String windowed(String not) {
    return sql.windows().over(based(not));
  }

  private String based(String not) {
    var readable = missing();
    var where =
        mapping.layout().leaveOut().map(left -> " WHERE " + not + sql.condition(left)).orElse("");
    var numbered = needsOrder() ? ", row_number() OVER () AS " + MappedSql.ROW_IN_FILE : "";
    var counted =
        where.isEmpty() && numbered.isEmpty()
            ? readable
            : "(SELECT *" + numbered + " FROM " + readable + where + ") AS source";
    return filledDown(counted);
  }

  /// Each empty cell of these columns with the last text above it, as reports write groups.
  private String filledDown(String rows) {
    var columns =
        mapping.layout().fillDown().stream().filter(header::has).map(header::sql).distinct();
    var filled =
        columns
            .map(column ->
                "last_value(%1$s IGNORE NULLS) OVER (ORDER BY %2$s ROWS UNBOUNDED PRECEDING) AS %1$s"
                    .formatted(column, MappedSql.ROW_IN_FILE))
            .collect(Collectors.joining(", "));
    return filled.isEmpty()
        ? rows
        : "(SELECT * REPLACE (" + filled + ") FROM " + rows + ") AS source";
  }

  private boolean needsOrder() {
    return shared
        || !table.onePer().isEmpty()
        || !mapping.layout().fillDown().isEmpty()
        || mapping.hasSettlements()
        || sql.windows().mention(MappedSql.ROW_IN_FILE);
  }

  /// The file's rows with NULL for the texts that say that nothing is known.
  private String missing() {
    var texts = mapping.layout().missing();
    if (texts.isEmpty()) {
      return "source";
    }
    return header.all().stream()
        .map(column ->
            "CASE WHEN NOT %s THEN %s END AS %s"
                .formatted(MappedWords.isAny(column, texts), column, column))
        .collect(Collectors.joining(", ", "(SELECT * REPLACE (", ") FROM source) AS source"));
  }

  private String record() {
    return sql.partition(table.onePer());
  }

  /// A row that lacks part of what its record shares stands alone, and is found faulty.
  private String withoutKey() {
    return table.onePer().stream()
        .map(key -> sql.text(key) + " IS NULL")
        .collect(Collectors.joining(" OR "));
  }

  private String order() {
    var order = new ArrayList<String>();
    boolean last = false;
    for (var keep : table.keep()) {
      last = keep.last();
      keep.by()
          .ifPresent(by ->
              order.add(
                  sortable(by, keep.order())
                      + (keep.last() ? " DESC NULLS LAST" : " ASC NULLS LAST")));
    }
    order.add(MappedSql.ROW_IN_FILE + (last ? " DESC" : " ASC"));
    return String.join(", ", order);
  }

  private String sortable(MappedValue by, MappedTable.Order order) {
    var text = sql.text(by);
    var notation = by.notation();
    return switch (order) {
      case TEXT -> text;
      case NUMBER -> notation.numbers().value(text);
      case DATE -> notation.date(text);
      case TIME -> notation.time(text);
      case DURATION ->
          notation.durations().orElse(MappingDuration.SECONDS).seconds(text, notation.numbers());
    };
  }
}

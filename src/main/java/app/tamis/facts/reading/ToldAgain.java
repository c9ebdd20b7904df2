package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.RowSource;
import app.tamis.facts.table.Typing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records that bear no number of their own, which an earlier file of the same mapping may have
/// told too: one of an earlier import, or of this one. Rows that are alike may be one record or two
/// that look the same, and rows that differ may be one that was changed in between. What tells is
/// the days that both hold, client by client (`reading/told_again.sql`):
///
/// - all that one of them has stands in the other too: the same records, which count once;
/// - they only meet on the day where one ends and the other begins: pages, which both count;
/// - else one is an older export of the same days. Whether it gives way, only a person can say.
final class ToldAgain {

  /// Keys of the rows that aren't taken, in a table of the engine.
  static final String REFUSED = "told_again_refused";

  /// Records of the store that give way, in a table of the engine.
  static final String GIVEN_UP = "incoming.given_up";

  private static final int MADE_DIGITS = 20;
  private static final String MADE_NAME = "'[0-9a-f]{" + MADE_DIGITS + "}(-[0-9]+)?'";

  private final Engine engine;
  private final FactTable table;
  private final String key;
  private final String incoming;

  ToldAgain(Engine engine, FactTable table) {
    this.engine = engine;
    this.table = table;
    this.key = Sql.name(table.key().getFirst());
    this.incoming = Incoming.incoming(table);
  }

  static void prepare(Engine engine) {
    engine.execute("CREATE TABLE " + GIVEN_UP + " (table_name VARCHAR, id VARCHAR)");
  }

  /// Whether a source is to be looked at.
  static boolean concerns(RowSource source) {
    return source.reader().filter(RowSource.Reader::namesRecords).isPresent()
        && source.feeds(source.table().key().getFirst());
  }

  /// What came of it.
  ///
  /// @param notes what is to be said
  /// @param refuses whether the rows whose keys stand in [#REFUSED] can't be taken
  record Outcome(List<Message> notes, boolean refuses) {

    private static final Outcome NOTHING_KNOWN = new Outcome(List.of(), false);
  }

  /// Sets the rows of a source against those that are known.
  ///
  /// @param number of the source, and so of its rows in `incoming`
  /// @param before names of the files before it, in the order of their numbers
  /// @param replace whether what is known gives way
  Outcome settle(RowSource source, int number, List<String> before, boolean replace) {
    gather(number, source.reader().orElseThrow().tool());
    if (engine.number("SELECT count(*) FROM told_old") == 0) {
      return Outcome.NOTHING_KNOWN;
    }
    engine.executeResource("reading/told_again.sql");
    var file = source.file().name();
    var notes = new ArrayList<Message>();
    long pages = new PageSeam(engine, table, MADE_DIGITS).letBothCount(number);
    if (pages > 0) {
      notes.add(Message.of("warning.again.both", file, pages));
    }
    once(file, before).ifPresent(notes::add);
    if (!isAgain()) {
      return new Outcome(notes, false);
    }
    if (replace) {
      replaced(file, number).ifPresent(notes::add);
      return new Outcome(notes, false);
    }
    kept(file).ifPresent(notes::add);
    boolean disputed = engine.number("SELECT count(*) FROM told_disputed") > 0;
    if (disputed) {
      engine.execute(
          "CREATE OR REPLACE TEMP TABLE %s AS SELECT id AS %s FROM told_more SEMI JOIN told_disputed USING (client)"
              .formatted(REFUSED, key));
      notes.add(
          Message.of("warning.again.refused", file, first(), last(), sumOf("told_old"), sumHere()));
    }
    return new Outcome(notes, disputed);
  }

  private boolean isAgain() {
    return engine.number("SELECT count(*) FROM told_verdict WHERE is_again") > 0;
  }

  private void gather(int number, String tool) {
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE told_new AS %s WHERE source = %d AND regexp_full_match(%s, %s)"
            .formatted(select("source", "rowid", incoming), number, key, MADE_NAME));
    var ofTheFile =
        "WHERE regexp_full_match(%s, %s) AND %s IN (SELECT client FROM told_new) AND %s BETWEEN (SELECT min(day) FROM told_new) AND (SELECT max(day) FROM told_new)"
            .formatted(key, MADE_NAME, client(), day());
    engine.execute(
        """
        CREATE OR REPLACE TEMP TABLE told_old AS
        SELECT *
        FROM (
          %1$s %3$s AND source < %4$d AND told_by = %5$s
          UNION ALL
          %2$s %3$s AND coalesce(told_by, %5$s) = %5$s AND %6$s NOT IN (SELECT id FROM %7$s WHERE table_name = '%8$s')
        )
        QUALIFY row_number() OVER (PARTITION BY id ORDER BY source DESC) = 1\
        """
            .formatted(
                select("source", "rowid", incoming),
                select("0", "0", "main." + table.tableName()),
                ofTheFile,
                number,
                Sql.text(tool),
                key,
                GIVEN_UP,
                table.tableName()));
  }

  private String select(String source, String position, String from) {
    return "SELECT %1$s AS id, left(%1$s, %2$d) AS base, %3$s AS client, %4$s AS day, %5$s AS moment, %6$s AS is_timed, %7$s AS measure, %8$s AS technician, CAST(%9$s AS SMALLINT) AS source, CAST(%10$s AS BIGINT) AS position FROM %11$s"
        .formatted(
            key,
            MADE_DIGITS,
            client(),
            day(),
            moment(),
            isTimed(),
            measure(),
            technician(),
            source,
            position,
            from);
  }

  private String client() {
    return table.column("client_id").isPresent() ? "coalesce(client_id, '')" : "''";
  }

  private String technician() {
    return table.column("technician_id").isPresent() ? "technician_id" : "CAST(NULL AS VARCHAR)";
  }

  private String moment() {
    return Typing.when(table).map(Sql::name).orElse("NULL");
  }

  private String day() {
    return Typing.when(table)
        .map(column -> "CAST(" + Sql.name(column) + " AS DATE)")
        .orElse("DATE '1970-01-01'");
  }

  /// Nobody begins the same work twice in one minute. Where no time is told, midnight or noon is.
  private String isTimed() {
    return Typing.when(table)
        .filter(column -> Typing.sqlType(table.column(column).orElseThrow()).equals("TIMESTAMP"))
        .map(column ->
            "CAST(%s AS TIME) NOT IN (TIME '00:00', TIME '12:00')".formatted(Sql.name(column)))
        .orElse("false");
  }

  private String measure() {
    return switch (table) {
      case TIME_ENTRIES -> "minutes";
      case PAYMENTS -> "amount";
      default -> "CAST(NULL AS DECIMAL(18, 2))";
    };
  }

  /// Of files of this import: what an earlier import told is counted beside.
  private Optional<Message> once(String file, List<String> before) {
    long shared =
        engine.number("SELECT coalesce(sum(least(here, known_of_files)), 0) FROM told_counts")
            - engine.number("SELECT count(*) FROM told_at_seam");
    return shared <= 0
        ? Optional.empty()
        : Optional.of(Message.of("warning.again.once", file, shared, others(before)));
  }

  private List<String> others(List<String> before) {
    return engine
        .list(
            "SELECT DISTINCT source FROM told_old WHERE source > 0 AND base IN (SELECT base FROM told_new) ORDER BY source",
            row -> row.getInt(1))
        .stream()
        .map(source -> before.get(source - 1))
        .distinct()
        .toList();
  }

  /// Lets what is known give way.
  private Optional<Message> replaced(String file, int number) {
    boolean changes = engine.number("SELECT coalesce(sum(missing), 0) FROM told_days") > 0;
    var was = sumOf("told_old");
    engine.execute(
        "DELETE FROM %s WHERE source < %d AND %s IN (SELECT id FROM told_old WHERE source > 0)"
            .formatted(incoming, number, key));
    engine.execute(
        "INSERT INTO %s SELECT '%s', id FROM told_old WHERE source = 0"
            .formatted(GIVEN_UP, table.tableName()));
    return changes
        ? Optional.of(Message.of("warning.again.replaced", file, first(), last(), was, sumHere()))
        : Optional.empty();
  }

  /// What is known and doesn't stand in the file, of clients of whom it has nothing else instead.
  private Optional<Message> kept(String file) {
    long missing =
        engine.number(
            "SELECT CAST(coalesce(sum(missing), 0) AS BIGINT) FROM told_days ANTI JOIN told_disputed USING (client) WHERE NOT is_edge");
    return missing == 0
        ? Optional.empty()
        : Optional.of(Message.of("warning.again.kept", file, first(), last(), missing));
  }

  private LocalDate first() {
    return day("min");
  }

  private LocalDate last() {
    return day("max");
  }

  private LocalDate day(String which) {
    return engine
        .list("SELECT " + which + "(day) FROM told_new", row -> row.getDate(1).toLocalDate())
        .getFirst();
  }

  /// What the file has of clients of whom something is known.
  private Message sumHere() {
    return sumOf("told_new WHERE client IN (SELECT client FROM told_old)");
  }

  private Message sumOf(String rows) {
    return engine
        .list(
            "SELECT count(*), CAST(coalesce(sum(measure), 0) AS DECIMAL(38, 6)) FROM " + rows,
            row -> sum(row.getLong(1), row.getBigDecimal(2)))
        .getFirst();
  }

  private Message sum(long count, BigDecimal measure) {
    return switch (table) {
      case TIME_ENTRIES -> Message.of("told.hours", count, Sums.told(table, measure));
      case PAYMENTS -> Message.of("told.money", count, Sums.told(table, measure));
      default -> Message.of("told.rows", count);
    };
  }
}

package app.tamis.facts.reading;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.Typing;
import java.sql.Date;
import java.util.List;
import java.util.Optional;

/// Records that an earlier import told under the same key, and of another client or day. Numbers
/// that begin anew each year, or in each branch, look like that, and so do tickets that were given
/// to another client: which it is, only a person can say.
final class KnownOtherwise {

  /// Their keys with a number, in a table of the engine.
  static final String TABLE = "known_otherwise";

  /// A moment that was read in another time zone is the same.
  private static final int SAME_HOURS = 26;

  private final Engine engine;
  private final FactTable table;

  KnownOtherwise(Engine engine, FactTable table) {
    this.engine = engine;
    this.table = table;
  }

  /// Looks among the rows that a source brought.
  ///
  /// @return whether there are any
  boolean find(int source, List<String> columns) {
    var differ =
        table.lasting().stream()
            .filter(columns::contains)
            .map(this::differ)
            .collect(joining(" OR "));
    if (differ.isEmpty() || engine.number("SELECT count(*) FROM main." + table.tableName()) == 0) {
      return false;
    }
    var sameKey = Sql.alike("old", "new", table.key());
    engine.execute(
        """
        CREATE OR REPLACE TEMP TABLE %s AS
        SELECT row_number() OVER () AS nr, old.*
        FROM main.%s AS old
        JOIN %s AS new ON %s
        WHERE new.source = %d AND (%s)\
        """
            .formatted(
                TABLE, table.tableName(), Incoming.incoming(table), sameKey, source, differ));
    return engine.number("SELECT count(*) FROM " + TABLE) > 0;
  }

  private String differ(String column) {
    return Typing.sqlType(table.column(column).orElseThrow()).equals("TIMESTAMP")
        ? pair(column, "abs(date_diff('hour', old.%1$s, new.%1$s)) > " + SAME_HOURS)
        : pair(column, "old.%1$s <> new.%1$s");
  }

  private static String pair(String column, String condition) {
    return condition.formatted(Sql.name(column));
  }

  /// What each is known as, in the order of their numbers, from 1: whose, and of which day.
  List<Message> known() {
    return engine.list(
        """
        SELECT coalesce(client.name, known.client_id, '–'), CAST(known.day AS DATE)
        FROM (SELECT nr, %s AS client_id, %s AS day FROM %s AS known) AS known
        LEFT JOIN main.clients AS client ON client.client_id = known.client_id
        ORDER BY nr\
        """
            .formatted(clientId(), Typing.when(table).map(Sql::name).orElse("NULL"), TABLE),
        row -> said(row.getString(1), Optional.ofNullable(row.getDate(2))));
  }

  private static Message said(String client, Optional<Date> day) {
    return day.map(date -> Message.of("expected.known.of", client, date.toLocalDate()))
        .orElseGet(() -> Message.of("expected.known", client));
  }

  /// A payment is its bill's client's.
  private String clientId() {
    return table == FactTable.PAYMENTS
        ? "(SELECT bill.client_id FROM main.invoices AS bill WHERE bill.invoice_id = known.invoice_id)"
        : "known.client_id";
  }
}

package app.tamis.facts.reading;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.RowSource;
import app.tamis.facts.table.Typing;
import java.util.Optional;

/// Earlier imports that read the same kind of records from another tool, of days that a file tells
/// of too: what both tell is never added up unless somebody says that both count. A firm that went
/// from one tool to the other isn't asked, nor is one whose earlier imports hold both.
record OtherTools(Engine engine, FactTable table) {

  private static final int MOST_NAMED = 3;

  /// @param number of the source, and so of its rows in `incoming`
  /// @return what is to be said, where there are such days
  Optional<Message> look(RowSource source, int number) {
    var when = Typing.when(table);
    return Recognised.isKeptOnce(table) && when.filter(source::feeds).isPresent()
        ? source
            .reader()
            .map(RowSource.Reader::tool)
            .flatMap(tool -> others(tool, number, Sql.name(when.orElseThrow())))
            .map(others -> Message.of("folder.other-tool", source.file().name(), others))
        : Optional.empty();
  }

  private Optional<String> others(String tool, int number, String when) {
    var names =
        engine.list(
            """
            SELECT told_by
            FROM main.%1$s
            WHERE told_by <> %2$s AND NOT EXISTS (SELECT 1 FROM main.%1$s WHERE told_by = %2$s)
            GROUP BY told_by
            HAVING min(%3$s) <= (SELECT max(%3$s) FROM %4$s WHERE source = %5$d)
              AND max(%3$s) >= (SELECT min(%3$s) FROM %4$s WHERE source = %5$d)
            ORDER BY told_by\
            """
                .formatted(
                    table.tableName(), Sql.text(tool), when, Incoming.incoming(table), number),
            row -> row.getString(1));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.stream().limit(MOST_NAMED).collect(joining(", ")));
  }
}

package app.tamis.book.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which tables there are, as the database itself says, so that later ones are not forgotten.
public record Catalogue(Connection connection) {

  public record Table(String name, List<String> columns) {}

  /// Every table, each after those that it refers to.
  public List<Table> tables() throws SQLException {
    var tables = new ArrayList<Table>();
    var waiting =
        list(
            """
            SELECT relname
            FROM pg_class
            WHERE relnamespace = 'public'::regnamespace
              AND relkind IN ('r', 'p')
              AND NOT relispartition
              AND relname <> 'flyway_schema_history'
            ORDER BY relname
            """);
    Set<String> placed = new HashSet<>();
    while (!waiting.isEmpty()) {
      var next = firstOf(waiting, placed);
      waiting.remove(next);
      placed.add(next);
      tables.add(new Table(next, columns(next)));
    }
    return tables;
  }

  /// Those of the tables whose rows are in no backup, as their migration says.
  Set<String> leftOutOfBackups() throws SQLException {
    return Set.copyOf(
        list(
            """
            SELECT relname
            FROM pg_class
            WHERE relnamespace = 'public'::regnamespace
              AND obj_description(oid, 'pg_class') = 'left out of backups'
            """));
  }

  /// The same without those that are in no backup.
  public List<Table> savedTables() throws SQLException {
    var leftOut = leftOutOfBackups();
    return tables().stream().filter(table -> !leftOut.contains(table.name())).toList();
  }

  private String firstOf(List<String> waiting, Set<String> placed) throws SQLException {
    for (var table : waiting) {
      if (placed.containsAll(referredTo(table))) {
        return table;
      }
    }
    throw new IllegalStateException("tables refer to each other in a circle: " + waiting);
  }

  private List<String> referredTo(String table) throws SQLException {
    return list(
        """
        SELECT DISTINCT referred.relname
        FROM pg_constraint
        JOIN pg_class referred ON referred.oid = confrelid
        WHERE contype = 'f'
          AND conrelid = format('public.%I', ?)::regclass
          AND confrelid <> conrelid
          AND NOT referred.relispartition
        """,
        table);
  }

  /// Without those that the database computes.
  private List<String> columns(String table) throws SQLException {
    return list(
        """
        SELECT attname
        FROM pg_attribute
        WHERE attrelid = format('public.%I', ?)::regclass
          AND attnum > 0
          AND NOT attisdropped
          AND attgenerated = ''
        ORDER BY attnum
        """,
        table);
  }

  /// Every sequence.
  public List<String> sequences() throws SQLException {
    return list(
        """
        SELECT sequencename
        FROM pg_sequences
        WHERE schemaname = 'public'
        ORDER BY sequencename
        """);
  }

  /// A name as it stands in SQL.
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String quoted(List<String> names) {
    return names.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
  }

  /// What a query finds in its first column.
  public List<String> list(String query, String... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<String>();
        while (rows.next()) {
          found.add(String.valueOf(rows.getString(1)));
        }
        return found;
      }
    }
  }
}

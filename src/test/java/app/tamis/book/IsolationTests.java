package app.tamis.book;

import static app.tamis.book.postgres.BookFixture.execute;
import static app.tamis.book.postgres.BookFixture.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.book.database.Catalogue;
import app.tamis.book.postgres.BookFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two portfolios in one book. The tables are those that the database says it has, so that later
/// ones are tried too. Each gets a row of the first portfolio, made up from its key: in this copy
/// of the book, whatever else would be asked of a row is taken off the tables.
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class IsolationTests {

  private static final UUID SECOND = UUID.randomUUID();

  @TempDir static Path folder;
  private static Book book;
  private static Connection owner;
  private static UUID first;

  @BeforeAll
  static void fill() throws SQLException {
    var data = BookFixture.dataIn(folder);
    book = Book.open(data, Map.of());
    owner = BookFixture.administrator(data);
    first = book.portfolio();
    execute(owner, "INSERT INTO portfolio (id) VALUES ('" + SECOND + "')");
    for (var table : tables()) {
      Rows.askNothingOf(owner, table);
    }
    for (var table : tables()) {
      if (!table.name().equals("portfolio")) {
        Rows.addTo(owner, table, first);
      }
    }
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
    book.close();
  }

  @Test
  void every_table_is_bound_to_the_portfolio_of_its_rows() throws SQLException {
    for (var table : tables()) {
      assertThat(faults(table.name())).isEmpty();
    }
  }

  @Test
  void a_table_that_isnt_bound_is_noticed() throws SQLException {
    execute(owner, "CREATE TABLE forgotten (portfolio uuid)");

    assertThat(faults("forgotten"))
        .containsExactly(
            "forgotten: rows of other portfolios can be seen; its migration must say: CALL keep_apart('forgotten', 'SELECT, …')");
    execute(owner, "DROP TABLE forgotten");
  }

  @Test
  void each_portfolio_sees_its_own() throws SQLException {
    for (var table : tables()) {
      if (may("SELECT", table)) {
        assertThat(as(first, "SELECT count(*) FROM " + name(table)))
            .as(table.name())
            .isEqualTo("1");
      }
    }
  }

  @Test
  void from_a_second_portfolio_nothing_of_the_first_is_seen() throws SQLException {
    for (var table : tables()) {
      if (may("SELECT", table)) {
        assertThat(as(SECOND, "SELECT count(*) FROM " + name(table) + " WHERE " + ofFirst(table)))
            .as(table.name())
            .isEqualTo("0");
      }
    }
  }

  @Test
  void from_a_second_portfolio_nothing_is_written_into_the_first() throws SQLException {
    for (var table : tables()) {
      var before = contents(table);

      assertThatThrownBy(() -> Rows.insertAs(book, SECOND, table, first))
          .as(table.name())
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
      for (var column : table.columns()) {
        tryAs(SECOND, "UPDATE %s SET \"%s\" = \"%s\"".formatted(name(table), column, column));
      }
      tryAs(SECOND, "DELETE FROM " + name(table) + " WHERE " + ofFirst(table));

      assertThat(contents(table)).as(table.name()).isEqualTo(before);
    }
  }

  @Test
  void without_a_portfolio_nothing_is_seen() throws SQLException {
    for (var table : tables()) {
      if (may("SELECT", table)) {
        try (var connection = book.unboundDataSource().getConnection()) {
          assertThat(list(connection, "SELECT count(*) FROM " + name(table)))
              .as(table.name())
              .containsExactly("0");
        }
      }
    }
  }

  @Test
  void the_application_cant_take_its_bonds_off() throws SQLException {
    var attempts =
        new ArrayList<>(List.of("SET ROLE tamis_owner", "SET SESSION AUTHORIZATION tamis_owner"));
    attempts.add("ALTER ROLE tamis_app BYPASSRLS");
    attempts.add("CREATE TABLE public.own (id int)");
    attempts.add("COPY portfolio TO PROGRAM 'cat'");
    for (var table : tables()) {
      attempts.add("ALTER TABLE " + name(table) + " DISABLE ROW LEVEL SECURITY");
      attempts.add("ALTER TABLE " + name(table) + " NO FORCE ROW LEVEL SECURITY");
      attempts.add("DROP POLICY one_portfolio ON " + name(table));
      attempts.add("CREATE POLICY all_of_them ON " + name(table) + " USING (true)");
      attempts.add("TRUNCATE " + name(table) + " CASCADE");
      attempts.add("DROP TABLE " + name(table) + " CASCADE");
      attempts.add("ALTER TABLE " + name(table) + " DISABLE TRIGGER ALL");
    }

    for (var attempt : attempts) {
      assertThatThrownBy(() -> as(SECOND, attempt))
          .as(attempt)
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
    assertThatThrownBy(
            () -> as(SECOND, "SET LOCAL row_security = off; SELECT count(*) FROM portfolio"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void the_application_is_no_superuser_and_member_of_nothing() throws SQLException {
    assertThat(
            list(
                owner,
                """
                SELECT (rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)::text
                FROM pg_roles WHERE rolname = 'tamis_app'
                """))
        .containsExactly("(f,f,f,f,f)");
    assertThat(
            list(owner, "SELECT roleid FROM pg_auth_members WHERE member = 'tamis_app'::regrole"))
        .isEmpty();
  }

  @Test
  void no_view_and_no_function_sees_more_than_who_asks() throws SQLException {
    assertThat(
            list(
                owner,
                """
                SELECT relname || ': a view must say security_invoker'
                FROM pg_class
                WHERE relnamespace = 'public'::regnamespace
                  AND (relkind = 'm'
                       OR relkind = 'v'
                          AND NOT coalesce('security_invoker=true' = ANY (reloptions), false))
                UNION ALL
                SELECT proname || ': a function must not be SECURITY DEFINER'
                FROM pg_proc
                WHERE pronamespace = 'public'::regnamespace AND prosecdef
                """))
        .isEmpty();
  }

  @Test
  void the_table_that_is_bound_to_nobody_holds_numbers_alone() throws SQLException {
    var strict = BookFixture.dataIn(folder.resolve("strict"));
    try (var numbers = Book.open(strict, Map.of());
        var connection = numbers.unboundDataSource().getConnection()) {
      var due = "INSERT INTO due_job (task_name, task_instance, execution_time, picked, version";
      var sound = "'job', '" + UUID.randomUUID() + "/1', now(), false, 1";

      for (var named :
          List.of(
              due + ") VALUES ('job', 'Clinique des Ormes', now(), false, 1)",
              due + ") VALUES ('Clinique des Ormes', '" + first + "/1', now(), false, 1)",
              due + ", picked_by) VALUES (" + sound + ", 'Olive Owner')",
              due + ", task_data) VALUES (" + sound + ", '\\x4f')")) {
        assertThatThrownBy(() -> execute(connection, named)).hasMessageContaining("due_job");
      }
      execute(connection, due + ", picked_by) VALUES (" + sound + ", 'tamis')");
    }
  }

  /// Without the one that is looked through for all portfolios.
  private static List<Catalogue.Table> tables() throws SQLException {
    return new Catalogue(owner)
        .tables().stream().filter(table -> !table.name().equals("due_job")).toList();
  }

  /// The table of portfolios need not be forced: its owner must find out which there are.
  private static List<String> faults(String table) throws SQLException {
    return new Catalogue(owner)
        .list(
            """
            SELECT relname || ': rows of other portfolios can be seen; its migration must say: '
                   || format('CALL keep_apart(%L, ''SELECT, …'')', relname)
            FROM pg_class
            WHERE oid = format('public.%I', ?)::regclass
              AND (NOT relrowsecurity
                   OR NOT relforcerowsecurity AND relname <> 'portfolio'
                   OR NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid))
            """,
            table);
  }

  private static boolean may(String right, Catalogue.Table table) throws SQLException {
    return list(
            owner,
            "SELECT has_table_privilege('tamis_app', 'public.%s', '%s')"
                .formatted(name(table), right))
        .contains("t");
  }

  private static List<String> contents(Catalogue.Table table) throws SQLException {
    return list(owner, "SELECT t::text FROM " + name(table) + " t ORDER BY 1");
  }

  private static String ofFirst(Catalogue.Table table) {
    return (table.columns().contains("portfolio") ? "portfolio" : "id") + " = '" + first + "'";
  }

  private static String name(Catalogue.Table table) {
    return "\"" + table.name() + "\"";
  }

  private static void tryAs(UUID portfolio, String sql) {
    try {
      as(portfolio, sql);
    } catch (SQLException refused) {
      assertThat(refused.getSQLState()).as(sql).isIn("42501", "428C9");
    }
  }

  private static String as(UUID portfolio, String sql) throws SQLException {
    return Rows.as(book, portfolio, sql);
  }
}

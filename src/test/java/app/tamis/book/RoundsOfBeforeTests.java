package app.tamis.book;

import static app.tamis.book.postgres.BookFixture.execute;
import static app.tamis.book.postgres.BookFixture.list;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.database.Migrations;
import app.tamis.book.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A book of before rounds were the whole firm's, brought up to date. Four people and a bookkeeper;
/// K is a client whom all know, T one whom two know.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class RoundsOfBeforeTests {

  private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("2026.11.25.62");

  @TempDir static Path folder;
  private static EmbeddedPostgres server;
  private static Connection owner;

  @BeforeAll
  static void bringUpToDate() throws Exception {
    server = EmbeddedPostgres.start(Files.createDirectory(folder.resolve("data")));
    owner = server.address().connect();
    var migrations = new Migrations(server.address());
    migrations.runUpTo(BEFORE);
    execute(owner, "SELECT set_config('app.portfolio', (SELECT id::text FROM portfolio), false)");
    person("anne", "owner");
    person("bert", "technician");
    person("cleo", "technician");
    person("dora", "manager");
    person("book", "bookkeeper");

    inWinter("anne", true, -2, "1");
    inWinter("bert", true, -1, "1");
    inWinter("cleo", true, 2, null);
    inWinter("dora", false, -2, "-2");
    aloneBefore("anne", -2);
    now("anne", true, 1);
    now("bert", false, -2);

    migrations.run();
    execute(owner, "SELECT set_config('app.portfolio', (SELECT id::text FROM portfolio), false)");
  }

  @AfterAll
  static void stop() throws SQLException {
    owner.close();
    server.close();
  }

  @Test
  void of_past_quarters_sums_are_left_of_those_who_had_finished() throws SQLException {
    assertThat(
            list(
                owner,
                """
                SELECT concat_ws(' ', quarter, client.id, people, reaction_sum)
                FROM caller_sum
                JOIN client ON client.number = caller_sum.client
                """))
        .containsExactly("2026-01-01 K 3 -1");
  }

  @Test
  void sums_of_too_few_are_set_aside() throws SQLException {
    assertThat(
            list(
                owner,
                """
                SELECT concat_ws(' ', quarter, client.id, people, reaction_sum)
                FROM caller_set_aside
                JOIN client ON client.number = caller_set_aside.client
                ORDER BY quarter, client.id
                """))
        .containsExactly("2025-10-01 K 1 -2", "2026-01-01 T 2 2");
  }

  @Test
  void a_round_that_is_over_keeps_how_many_took_part_and_when_it_ended() throws SQLException {
    assertThat(
            list(
                owner,
                """
                SELECT concat_ws(' ', quarter, took_part, finished, (ended_at AT TIME ZONE 'UTC')::date)
                FROM caller_ended_round
                ORDER BY quarter
                """))
        .containsExactly("2025-10-01 1 1 2025-10-09", "2026-01-01 4 3 2026-02-03");
  }

  @Test
  void what_is_under_way_runs_for_everybody_who_can_rate_from_today_on() throws SQLException {
    assertThat(
            list(owner, "SELECT (now() - opened_at < interval '1 hour')::text FROM caller_round"))
        .containsExactly("true");
    assertThat(
            list(
                owner,
                """
                SELECT concat_ws(' ', name, invited, finished_at IS NOT NULL)
                FROM caller_part
                JOIN person ON id = person
                ORDER BY name
                """))
        .containsExactly("anne t t", "bert t f", "cleo t f", "dora t f");
    assertThat(
            list(
                owner,
                """
                SELECT concat_ws(' ', client.id, reaction)
                FROM caller_answer
                JOIN client ON client.number = caller_answer.client
                ORDER BY 1
                """))
        .containsExactly("K -2", "K 1");
  }

  @Test
  void no_table_of_before_is_left() throws SQLException {
    assertThat(
            list(
                owner,
                "SELECT relname FROM pg_class WHERE relname LIKE '%of_before' OR relname = 'caller_reaction'"))
        .isEmpty();
  }

  private static void person(String name, String role) throws SQLException {
    execute(
        owner,
        "INSERT INTO person (name, email, role, language, made_at) VALUES ('%s', '%s', '%s', 'en', now())"
            .formatted(name, name + "@example.org", role));
  }

  private static void inWinter(String name, boolean finished, int known, @Nullable String rare)
      throws SQLException {
    var finish = finished ? "'2026-02-03 10:00Z'" : "NULL";
    round(name, "2026-01-01", finish);
    answer(name, "2026-01-01", "K", String.valueOf(known), "'2026-02-02 10:00Z'");
    answer(name, "2026-01-01", "T", String.valueOf(rare), "'2026-02-02 10:00Z'");
  }

  private static void aloneBefore(String name, int reaction) throws SQLException {
    round(name, "2025-10-01", "'2025-10-09 10:00Z'");
    answer(name, "2025-10-01", "K", String.valueOf(reaction), "'2025-10-09 10:00Z'");
  }

  private static void now(String name, boolean finished, int reaction) throws SQLException {
    var quarter = list(owner, "SELECT date_trunc('quarter', now())::date").getFirst();
    round(name, quarter, finished ? "now()" : "NULL");
    answer(name, quarter, "K", String.valueOf(reaction), "now()");
  }

  private static void round(String name, String quarter, String finished) throws SQLException {
    execute(
        owner,
        "INSERT INTO caller_round (person, quarter, finished_at) SELECT id, '%s', %s FROM person WHERE name = '%s'"
            .formatted(quarter, finished, name));
  }

  private static void answer(String name, String quarter, String client, String value, String at)
      throws SQLException {
    execute(
        owner,
        """
        INSERT INTO caller_reaction (person, quarter, client, reaction, answered_at)
        SELECT id, '%s', '%s', %s, %s FROM person WHERE name = '%s'
        """
            .formatted(quarter, client, value, at, name));
  }
}

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A book of before a person could belong to several portfolios, brought up to date.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class AccountsOfBeforeTests {

  private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("2026.12.01.30");

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
    execute(
        owner,
        """
        INSERT INTO person (name, email, canonical, role, language, made_at)
        SELECT name, name || '@example.org', name || '@example.org', 'owner', 'en', now()
        FROM unnest(ARRAY['anne', 'bert']) AS name
        """);
    execute(
        owner,
        """
        INSERT INTO session (token_hash, person, address, agent, made_at, seen_at)
        SELECT '\\x01', id, '', '', now(), now()
        FROM person
        WHERE name = 'anne'
        """);

    migrations.run();
  }

  @AfterAll
  static void stop() throws SQLException {
    owner.close();
    server.close();
  }

  @Test
  void the_portfolio_that_was_there_is_the_first() throws SQLException {
    assertThat(list(owner, "SELECT number FROM portfolio")).containsExactly("1");
  }

  @Test
  void each_person_has_an_account_of_their_own() throws SQLException {
    assertThat(list(owner, "SELECT count(DISTINCT account) FROM person")).containsExactly("2");
  }

  @Test
  void who_was_signed_in_stays_so_and_may_be_signed_in_elsewhere_by_the_same_token()
      throws SQLException {
    assertThat(
            list(
                owner,
                "SELECT name FROM session JOIN person ON person.id = person WHERE ended_at IS NULL"))
        .containsExactly("anne");

    execute(owner, "INSERT INTO portfolio (id, name) VALUES (gen_random_uuid(), 'second')");
    execute(
        owner,
        "SELECT set_config('app.portfolio', (SELECT id::text FROM portfolio WHERE number = 2), false)");
    execute(
        owner,
        """
        INSERT INTO person (name, email, canonical, role, language, made_at)
        VALUES ('cleo', 'c@example.org', 'c@example.org', 'owner', 'en', now())
        """);
    execute(
        owner,
        """
        INSERT INTO session (token_hash, person, address, agent, made_at, seen_at)
        SELECT '\\x01', id, '', '', now(), now()
        FROM person
        """);
    execute(
        owner,
        "SELECT set_config('app.portfolio', (SELECT id::text FROM portfolio WHERE number = 1), false)");
  }
}

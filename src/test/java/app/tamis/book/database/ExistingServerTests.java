package app.tamis.book.database;

import static app.tamis.book.postgres.BookFixture.execute;
import static app.tamis.book.postgres.BookFixture.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.book.Restore;
import app.tamis.book.TamisProcess;
import app.tamis.book.Trust;
import app.tamis.book.backup.ForgedArchive;
import app.tamis.book.postgres.BookFixture;
import app.tamis.book.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A server of our own stands for the one that is there already; each test has a database on it.
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class ExistingServerTests {

  private static final DatabaseHold.Pace QUICK =
      new DatabaseHold.Pace(Duration.ofMillis(200), Duration.ofMillis(100));

  /// Sessions that hold a database as a server does; nothing else here holds such a lock for long.
  private static final String OF_A_SERVER =
      "WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()";

  @TempDir static Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(BookFixture.dataIn(folder));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(
          administrator,
          "DROP DATABASE IF EXISTS firm WITH (FORCE)",
          "DROP DATABASE IF EXISTS copy WITH (FORCE)",
          """
          DO $$
          BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tamis_app') THEN
              DROP OWNED BY tamis_app;
              DROP ROLE tamis_app;
            END IF;
          END
          $$
          """,
          "DROP ROLE IF EXISTS firm",
          "CREATE ROLE firm LOGIN CREATEROLE PASSWORD 'secret'",
          "CREATE DATABASE firm OWNER firm");
    }
  }

  @Test
  void an_owner_who_is_no_superuser_is_enough() throws Exception {
    try (var book = open()) {
      assertThat(book.isReachable()).isTrue();
    }

    try (var again = open();
        var owner = connect("firm")) {
      assertThat(list(owner, "SELECT id FROM portfolio"))
          .containsExactly(again.portfolio().toString());
    }
  }

  @Test
  void row_level_security_binds_the_application_and_the_owner() throws Exception {
    try (var book = open();
        var owner = connect("firm")) {
      execute(
          owner,
          "CREATE TABLE note (portfolio uuid NOT NULL, text text)",
          "CALL keep_apart('note', 'SELECT, INSERT')");
      CurrentPortfolio.in(
          book.portfolio(),
          () -> write(book, "INSERT INTO note VALUES (current_portfolio(), 'mine')"));

      assertThat(CurrentPortfolio.in(book.portfolio(), () -> count(book))).isEqualTo(1);
      assertThat(CurrentPortfolio.in(UUID.randomUUID(), () -> count(book))).isZero();
      assertThat(list(owner, "SELECT text FROM note")).isEmpty();
    }
  }

  @Test
  void a_backup_of_it_holds_what_its_owner_cant_see_at_once() throws Exception {
    var archive = folder.resolve("existing.zip");
    try (var _ = open();
        var owner = connect("firm")) {
      execute(
          owner,
          "CREATE TABLE note (portfolio uuid NOT NULL, text text)",
          "CALL keep_apart('note', 'SELECT, INSERT')",
          "INSERT INTO portfolio (name) VALUES ('second')",
          "ALTER TABLE note NO FORCE ROW LEVEL SECURITY",
          "INSERT INTO note SELECT id, 'mine' FROM portfolio",
          "ALTER TABLE note FORCE ROW LEVEL SECURITY");

      var saved =
          new Backup(environment("firm"), _ -> {})
              .save(
                  folder.resolve("none"),
                  List::of,
                  archive,
                  Instant.EPOCH,
                  "test",
                  Optional.empty());

      assertThat(saved.rows()).isEqualTo(4);
    }
  }

  @Test
  void a_backup_can_be_restored_into_an_empty_database() throws Exception {
    var archive = folder.resolve("moved.zip");
    UUID portfolio;
    try (var book = open()) {
      portfolio = book.portfolio();
      new Backup(environment("firm"), _ -> {})
          .save(folder.resolve("none"), List::of, archive, Instant.EPOCH, "test", Optional.empty());
    }
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(administrator, "CREATE DATABASE copy OWNER firm");
    }

    var restore = new Restore(environment("copy"), _ -> {});
    restore.restore(archive, folder.resolve("moved"), new Trust.ByWord());

    try (var book = Book.open(folder.resolve("moved"), environment("copy"))) {
      assertThat(book.portfolio()).isEqualTo(portfolio);
    }
    assertProblem(
        "restore.has-tables",
        () -> restore.restore(archive, folder.resolve("moved again"), new Trust.ByWord()));
  }

  @Test
  void a_restore_that_fails_leaves_the_database_as_it_was() throws Exception {
    var archive = folder.resolve("spoilt.zip");
    try (var _ = open()) {
      new Backup(environment("firm"), _ -> {})
          .save(folder.resolve("none"), List::of, archive, Instant.EPOCH, "test", Optional.empty());
    }
    ForgedArchive.of(archive).with("book/session", "no session\n").writeTo(archive);
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(administrator, "CREATE DATABASE copy OWNER firm");
    }

    assertProblem(
        "restore.rows",
        () ->
            new Restore(environment("copy"), _ -> {})
                .restore(archive, folder.resolve("spoilt"), new Trust.ByWord()));

    assertThat(folder.resolve("spoilt")).doesNotExist();
    BareDatabase.at(new DatabaseAddress(url("copy"), "firm", "secret"));
  }

  @Test
  void a_restore_isnt_done_by_a_superuser() throws Exception {
    var archive = folder.resolve("super.zip");
    try (var _ = open()) {
      new Backup(environment("firm"), _ -> {})
          .save(folder.resolve("none"), List::of, archive, Instant.EPOCH, "test", Optional.empty());
    }
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(administrator, "CREATE DATABASE copy OWNER firm", "ALTER ROLE firm SUPERUSER");
    }

    assertProblem(
        "restore.superuser",
        () ->
            new Restore(environment("copy"), _ -> {})
                .restore(archive, folder.resolve("super"), new Trust.ByWord()));
  }

  @Test
  void a_second_server_on_the_same_database_is_refused_until_the_first_ends() {
    try (var _ = open()) {
      assertProblem("book.served", ExistingServerTests::open);
    }

    try (var again = open()) {
      assertThat(again.isReachable()).isTrue();
    }
  }

  @Test
  void a_server_that_is_just_ending_is_waited_for() throws Exception {
    var first = open();
    var ending =
        Thread.startVirtualThread(() -> {
          sleep(500);
          first.close();
        });

    try (var second = open()) {
      assertThat(second.isReachable()).isTrue();
    }
    ending.join();
  }

  @Test
  void a_session_that_is_lost_is_replaced() throws Exception {
    try (var _ = DatabaseHold.take(firm(), QUICK);
        var administrator = BookFixture.administrator(server.address())) {
      var before = holders(administrator);

      execute(administrator, "SELECT pg_terminate_backend(pid) FROM pg_locks " + OF_A_SERVER);
      TamisProcess.await(
          "another session holds it",
          () -> {
            var now = holders(administrator);
            return now.size() == 1 && !now.equals(before);
          });

      assertProblem("book.served", () -> DatabaseHold.take(firm(), QUICK));
    }
  }

  @Test
  void whoever_lost_it_to_another_server_hears_of_it() throws Exception {
    var taken = new CountDownLatch(1);
    try (var first = DatabaseHold.take(firm(), QUICK);
        var administrator = BookFixture.administrator(server.address())) {
      first.whenTaken(taken::countDown);
      execute(administrator, "ALTER ROLE firm NOLOGIN");
      execute(administrator, "SELECT pg_terminate_backend(pid) FROM pg_locks " + OF_A_SERVER);
      TamisProcess.await("it is lost", () -> holders(administrator).isEmpty());
      try (var another = BookFixture.administrator(firm())) {
        execute(another, "SELECT pg_advisory_lock(hashtextextended('tamis serve', 0))");
        execute(administrator, "ALTER ROLE firm LOGIN");

        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void a_killed_server_lets_go_of_the_database() throws Exception {
    var data = BookFixture.dataIn(folder.resolve("killed"));
    try (var tamis = TamisProcess.serving(data, environment("firm")).ready()) {
      assertProblem("book.served", ExistingServerTests::open);
      tamis.kill();
    }

    try (var book = open()) {
      assertThat(book.isReachable()).isTrue();
    }
  }

  private static List<String> holders(Connection administrator) {
    try {
      return list(administrator, "SELECT pid FROM pg_locks " + OF_A_SERVER);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_wrong_password_is_told() {
    var environment =
        Map.of(
            "TAMIS_DATABASE_URL",
            url("firm"),
            "TAMIS_DATABASE_USER",
            "firm",
            "TAMIS_DATABASE_PASSWORD",
            "guess");

    assertProblem("book.login", () -> Book.open(folder, environment));
  }

  @Test
  void a_server_that_isnt_there_is_told() {
    assertProblem(
        "book.unreachable",
        () ->
            Book.open(folder, Map.of("TAMIS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/firm")));
  }

  @Test
  void a_database_that_isnt_there_is_told() {
    assertProblem("book.no-database", () -> Book.open(folder, environment("nothing")));
  }

  @Test
  void an_address_of_something_else_is_told_without_its_password() {
    var environment = Map.of("TAMIS_DATABASE_URL", "postgres://firm:secret@host/firm");

    assertThatThrownBy(() -> Book.open(folder, environment))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("book.url")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_database_of_somebody_else_is_told() throws Exception {
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(administrator, "ALTER DATABASE firm OWNER TO " + BookFixture.ADMINISTRATOR);
    }

    assertProblem("book.not-owner", ExistingServerTests::open);
  }

  @Test
  void an_owner_who_may_not_make_roles_is_told() throws Exception {
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(administrator, "ALTER ROLE firm NOCREATEROLE");
    }

    assertProblem("book.role", ExistingServerTests::open);
  }

  @Test
  void a_role_that_an_administrator_made_is_taken_as_it_is() throws Exception {
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(
          administrator,
          "ALTER ROLE firm NOCREATEROLE",
          "CREATE ROLE tamis_app LOGIN PASSWORD 'given'");
    }
    var environment = new HashMap<>(environment("firm"));
    assertProblem("book.role", () -> Book.open(folder, environment));

    environment.put("TAMIS_DATABASE_APP_PASSWORD", "given");

    try (var book = Book.open(folder, environment)) {
      assertThat(book.isReachable()).isTrue();
    }
  }

  @Test
  void a_role_that_could_see_too_much_is_refused() throws Exception {
    try (var administrator = BookFixture.administrator(server.address())) {
      execute(administrator, "CREATE ROLE tamis_app BYPASSRLS");
    }

    assertProblem("book.role-strong", ExistingServerTests::open);
  }

  @Test
  void a_server_that_is_too_old_is_told() {
    var old =
        new ExistingServer(
            new DatabaseAddress("jdbc:postgresql://host/firm", "firm", ""), Optional.empty());

    assertProblem("book.old", () -> old.checkVersion(15));
    old.checkVersion(16);
  }

  private static Book open() {
    return Book.open(folder, environment("firm"));
  }

  private static Map<String, String> environment(String database) {
    return Map.of(
        "TAMIS_DATABASE_URL",
        url(database),
        "TAMIS_DATABASE_USER",
        "firm",
        "TAMIS_DATABASE_PASSWORD",
        "secret");
  }

  private static String url(String database) {
    return server.address().url().replace("/postgres", "/" + database);
  }

  private static DatabaseAddress firm() {
    return new DatabaseAddress(url("firm"), "firm", "secret");
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "firm", "secret");
  }

  private static int write(Book book, String sql) {
    return new TransactionTemplate(book.transactions())
        .execute(_ -> JdbcClient.create(book.dataSource()).sql(sql).update());
  }

  private static long count(Book book) {
    return new TransactionTemplate(book.transactions())
        .execute(_ ->
            JdbcClient.create(book.dataSource())
                .sql("SELECT count(*) FROM note")
                .query(Long.class)
                .single());
  }

  private static void assertProblem(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problems.class,
            problems -> assertThat(problems.messages().getFirst().key()).isEqualTo(key));
  }
}

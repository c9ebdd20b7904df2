package app.tamis.book.postgres;

import static app.tamis.book.postgres.BookFixture.list;
import static app.tamis.book.postgres.BookFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tamis.basics.Problems;
import app.tamis.book.Book;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

  @TempDir Path folder;

  @Test
  void the_server_keeps_to_this_machine_and_writes_to_the_disk() throws Exception {
    var data = BookFixture.dataIn(folder);

    try (var _ = EmbeddedPostgres.start(data);
        var connection = BookFixture.administrator(data)) {
      assertThat(
              list(
                  connection,
                  """
                  SELECT name || ' ' || setting FROM pg_settings
                  WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums',
                                 'listen_addresses', 'unix_socket_directories', 'password_encryption')
                  ORDER BY name
                  """))
          .containsExactly(
              "data_checksums on",
              "fsync on",
              "full_page_writes on",
              "listen_addresses 127.0.0.1",
              "password_encryption scram-sha-256",
              "synchronous_commit on",
              "unix_socket_directories ");
      assertThat(list(connection, "SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
          .containsExactly("scram-sha-256");
    }
  }

  @Test
  void nobody_else_may_look_into_its_folder_or_read_its_password() throws Exception {
    var data = BookFixture.dataIn(folder);

    try (var _ = EmbeddedPostgres.start(data)) {
      var book = data.resolve("book");
      assertThat(permissions(book)).isEqualTo("rwx------");
      assertThat(permissions(book.resolve("cluster"))).isEqualTo("rwx------");
      assertThat(permissions(book.resolve("password"))).isEqualTo("rw-------");
      assertThat(permissions(book.resolve("address"))).isEqualTo("rw-------");
    }
  }

  @Test
  void whom_the_tables_belong_to_has_no_power_over_the_server() throws Exception {
    var data = folder.resolve("new");
    Files.createDirectories(data.resolve("book"));
    Files.createSymbolicLink(data.resolve("book/postgres-18"), BookFixture.programs());

    try (var _ = Book.open(data, Map.of());
        var owner = BookFixture.owner(data)) {
      assertThat(
              list(
                  owner,
                  "SELECT rolname FROM pg_roles WHERE rolcanlogin AND (rolsuper OR rolbypassrls OR rolreplication)"))
          .isEmpty();
      assertThatThrownBy(() -> BookFixture.execute(owner, "COPY portfolio TO PROGRAM 'cat'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied to COPY to or from an external program");
    }
  }

  @Test
  void a_wrong_password_opens_nothing() throws Exception {
    var data = BookFixture.dataIn(folder);

    try (var server = EmbeddedPostgres.start(data)) {
      var address = server.address();
      assertThatThrownBy(new DatabaseAddress(address.url(), address.owner(), "guess")::connect)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void a_password_that_isnt_the_databases_is_told() throws Exception {
    var data = BookFixture.dataIn(folder);
    PrivateFile.write(data.resolve("book/password"), "guess");

    assertThatThrownBy(() -> Book.open(data, Map.of()))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("book.password");
  }

  @Test
  void a_first_start_tells_its_steps() throws Exception {
    var data = folder.resolve("new");
    Files.createDirectories(data.resolve("book"));
    Files.createSymbolicLink(data.resolve("book/postgres-18"), BookFixture.programs());
    var steps = new ArrayList<String>();

    Book.open(data, Map.of(), step -> steps.add(step.key())).close();

    assertThat(steps)
        .containsSubsequence(
            "progress.start.look",
            "progress.start.cluster",
            "progress.start.database",
            "progress.start.tables");
  }

  @Test
  void as_root_without_namespaces_the_programs_run_as_nobody() throws Exception {
    assumeTrue(isRoot(), "only root may become another user");
    run("chmod", "755", folder.toString());
    var home = Files.createDirectory(folder.resolve("book"));
    var user = UnprivilegedUser.nobody(home);
    var programs =
        new PostgresPrograms(home, PostgresBinaries.unpackedIn(BookFixture.programs()), user);

    programs.run("initdb", "-D", home.resolve("cluster").toString(), "--auth=trust", "-N");
    programs.run("pg_ctl", "--help");

    assertThat(Files.getAttribute(home.resolve("cluster"), "unix:uid")).isEqualTo(65534);
  }

  @Test
  void as_root_without_namespaces_a_folder_that_nobody_can_enter_is_named() throws Exception {
    assumeTrue(isRoot(), "only root may become another user");
    var closed = Files.createDirectories(folder.resolve("closed/book"));
    run("chmod", "700", folder.resolve("closed").toString());

    assertThatThrownBy(() -> UnprivilegedUser.nobody(closed))
        .isInstanceOfSatisfying(
            Problems.class,
            problems -> assertThat(problems.messages().getFirst().key()).isEqualTo("book.root"));
  }

  @Test
  void a_disk_without_room_is_named() throws Exception {
    assumeTrue(mount("size=12m"), "a small disk can't be mounted here");
    try {
      var book = Files.createDirectory(folder.resolve("book"));
      Files.createSymbolicLink(book.resolve("postgres-18"), BookFixture.programs());

      assertThatThrownBy(() -> Book.open(folder, Map.of()))
          .isInstanceOf(Problems.class)
          .hasMessageContaining("No space left on device");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void a_disk_that_cant_be_written_to_is_named() throws Exception {
    assumeTrue(mount("ro"), "a disk can't be mounted here");
    try {
      assertThatThrownBy(() -> Book.open(folder, Map.of()))
          .isInstanceOf(Problems.class)
          .hasMessageContaining("Read-only file system");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void what_the_server_says_is_kept_within_bounds() throws Exception {
    var file = folder.resolve("postgres.log");
    var log = new PostgresLog(file, 1_000);

    for (int i = 0; i < 1_000; i++) {
      log.keep("line " + i);
    }

    assertThat(Files.size(file)).isLessThan(1_100);
    assertThat(Files.size(folder.resolve("postgres.log.1"))).isLessThan(1_100);
    assertThat(Files.readAllLines(file).getLast()).isEqualTo("line 999");
  }

  @Test
  void a_server_that_dies_again_and_again_is_given_up() {
    var deaths = new QuickDeaths();
    long second = 1_000_000_000L;

    var pauses = List.of(1, 2, 3, 4, 5).stream().map(at -> deaths.count(at * second)).toList();

    assertThat(pauses).isSorted();
    assertThat(deaths.tooMany()).isFalse();
    deaths.count(6 * second);
    assertThat(deaths.tooMany()).isTrue();
  }

  @Test
  void a_server_that_dies_now_and_then_is_never_given_up() {
    var deaths = new QuickDeaths();
    long minute = 60_000_000_000L;

    for (int i = 0; i < 100; i++) {
      deaths.count(i * minute);
    }

    assertThat(deaths.tooMany()).isFalse();
  }

  private boolean mount(String options) {
    return isRoot()
        && Commands.succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

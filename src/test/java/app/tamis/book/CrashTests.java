package app.tamis.book;

import static app.tamis.book.postgres.BookFixture.execute;
import static app.tamis.book.postgres.BookFixture.list;
import static app.tamis.book.postgres.BookFixture.postmaster;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.postgres.BookFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left after a process was killed. The server of a test that fails is stopped by the next
/// one on its folder, or ends with the machine.
class CrashTests {

  @TempDir Path folder;
  private Path data = Path.of(".");

  @BeforeEach
  void make() {
    data = BookFixture.dataIn(folder);
  }

  @Test
  void a_tamis_that_was_killed_can_be_started_again() throws Exception {
    ProcessHandle orphan;
    try (var tamis = TamisProcess.serving(data).ready()) {
      write("before");
      orphan = postmaster(data);
      tamis.kill();
    }
    assertThat(orphan.isAlive()).isTrue();

    try (var _ = Book.open(data, Map.of())) {
      assertThat(written()).containsExactly("before");
      TamisProcess.await("the orphan is gone", () -> !orphan.isAlive());
    }
  }

  @Test
  void a_database_server_that_was_killed_is_started_again_and_forgets_nothing() throws Exception {
    try (var book = Book.open(data, Map.of())) {
      var acknowledged = new ArrayList<String>();
      for (int i = 0; i < 50; i++) {
        write("note " + i);
        acknowledged.add("note " + i);
      }
      var killed = postmaster(data);

      killed.destroyForcibly();
      TamisProcess.await("the book answers again", () -> !killed.isAlive() && book.isReachable());

      assertThat(written()).containsExactlyElementsOf(acknowledged);
    }
  }

  @Test
  void nothing_acknowledged_is_lost_when_the_server_is_killed_amid_writes() throws Exception {
    try (var book = Book.open(data, Map.of())) {
      var acknowledged = new ArrayList<String>();
      for (int i = 0; i < 300; i++) {
        if (i == 100) {
          postmaster(data).destroyForcibly();
        }
        if (tryToWrite("note " + i)) {
          acknowledged.add("note " + i);
        }
      }
      TamisProcess.await("the book answers again", book::isReachable);

      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100);
      assertThat(written()).containsAll(acknowledged);
    }
  }

  @Test
  void when_both_were_killed_tamis_can_be_started_again() throws Exception {
    try (var tamis = TamisProcess.serving(data).ready()) {
      write("before");
      var server = postmaster(data);
      tamis.kill();
      server.destroyForcibly();
    }

    try (var _ = Book.open(data, Map.of())) {
      assertThat(written()).containsExactly("before");
    }
  }

  @Test
  void a_process_that_bears_the_number_of_a_server_long_gone_is_left_alone() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    var lines = List.of(String.valueOf(stranger.pid()), data.resolve("book/cluster").toString());
    Files.write(data.resolve("book/cluster/postmaster.pid"), lines);

    try (var book = Book.open(data, Map.of())) {
      assertThat(book.isReachable()).isTrue();
    }

    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void a_book_can_be_closed_and_opened_again() throws Exception {
    try (var _ = Book.open(data, Map.of())) {
      write("before");
    }

    try (var _ = Book.open(data, Map.of())) {
      assertThat(written()).containsExactly("before");
    }
  }

  @Test
  void told_to_end_while_it_starts_tamis_leaves_no_server_behind() throws Exception {
    var pidFile = data.resolve("book/cluster/postmaster.pid");
    try (var tamis = TamisProcess.serving(data)) {
      TamisProcess.await("the server starts", () -> Files.exists(pidFile));
      var server = postmaster(data);

      tamis.terminate();
      tamis.ended();

      assertThat(server.isAlive()).isFalse();
      assertThat(pidFile).doesNotExist();
    }
  }

  @Test
  void told_to_end_while_it_serves_tamis_stops_its_server_in_order() throws Exception {
    try (var tamis = TamisProcess.serving(data).ready()) {
      var server = postmaster(data);

      tamis.terminate();
      int status = tamis.ended();

      assertThat(status).isEqualTo(143);
      assertThat(server.isAlive()).isFalse();
      assertThat(data.resolve("book/address")).doesNotExist();
      assertThat(Files.readString(data.resolve("book/postgres.log")))
          .contains("database system is shut down");
    }
  }

  @Test
  void an_interrupt_at_the_terminal_is_for_tamis_alone() throws Exception {
    try (var book = Book.open(data, Map.of())) {
      var server = postmaster(data);
      var groups = new ProcessBuilder("ps", "-o", "pgid=", "-p", String.valueOf(server.pid()));
      var group =
          new String(groups.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .strip();

      assertThat(book.isReachable()).isTrue();
      assertThat(group).isEqualTo(String.valueOf(server.pid()));
    }
  }

  @Test
  void a_second_tamis_on_the_same_folder_says_so_and_does_no_harm() throws Exception {
    try (var book = Book.open(data, Map.of());
        var second = TamisProcess.serving(data)) {
      int status = second.ended();

      assertThat(status).isEqualTo(1);
      assertThat(second.text().lines().toList().getLast())
          .isEqualTo(
              "%s: another Tamis is running on this folder; stop it, or choose another with --data"
                  .formatted(data.resolve("book")));
      assertThat(book.isReachable()).isTrue();
    }
  }

  private boolean tryToWrite(String text) {
    try {
      write(text);
      return true;
    } catch (SQLException notAcknowledged) {
      return false;
    }
  }

  private void write(String text) throws SQLException {
    try (var connection = BookFixture.owner(data)) {
      execute(
          connection,
          "CREATE TABLE IF NOT EXISTS note (at serial, text text)",
          "INSERT INTO note (text) VALUES ('" + text + "')");
    }
  }

  private List<String> written() throws SQLException {
    try (var connection = BookFixture.owner(data)) {
      return list(connection, "SELECT text FROM note ORDER BY at");
    }
  }
}

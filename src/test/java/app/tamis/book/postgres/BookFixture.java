package app.tamis.book.postgres;

import app.tamis.book.Book;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.folder.BookFolder;
import app.tamis.book.folder.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Data folders with a book in them. The first is made as a person's would be; the others are
/// copies of it, which takes a tenth of the time.
public final class BookFixture {

  public static final String ADMINISTRATOR = "tests";

  private static Optional<Path> first = Optional.empty();

  private BookFixture() {}

  /// A data folder with a book in which nobody has written yet.
  public static Path dataIn(Path folder) {
    return fill(folder.resolve("data"));
  }

  /// Makes a folder one.
  public static synchronized Path fill(Path data) {
    try {
      if (first.isEmpty()) {
        first = Optional.of(makeFirst());
      }
      var book = Files.createDirectories(data.resolve("book"));
      run("cp", "-a", first.get().resolve("book/cluster").toString(), book.toString());
      run("cp", "-a", first.get().resolve("book/password").toString(), book.toString());
      run("cp", "-al", programs().toString(), book.toString());
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// PostgreSQL's programs, unpacked once.
  public static Path programs() throws IOException {
    var programs = shared("postgres-18");
    Files.createDirectories(programs.getParent());
    return PostgresBinaries.unpackedIn(programs).folder();
  }

  /// Of the tests that run in one process; others run beside it.
  private static Path shared(String name) {
    return Path.of("target/test-postgres", System.getProperty("tests.fork", "1"), name)
        .toAbsolutePath();
  }

  private static Path makeFirst() throws IOException {
    var data = shared("first");
    Disk.delete(data);
    Files.createDirectories(data.resolve("book"));
    Files.createSymbolicLink(data.resolve("book/postgres-18"), programs());
    Book.open(data, Map.of()).close();
    makeAdministrator(BookFolder.below(data));
    return data;
  }

  /// Somebody whom nothing binds; in a person's data folder there is nobody.
  private static void makeAdministrator(BookFolder book) throws IOException {
    new PostgresPrograms(
            book.root(),
            new PostgresBinaries(book.programs()),
            UnprivilegedUser.forFolder(book.root()))
        .runReading(
            "CREATE ROLE tests LOGIN SUPERUSER PASSWORD 'tests'\n",
            "postgres",
            "--single",
            "-D",
            book.cluster().toString(),
            "postgres");
  }

  /// As somebody whom nothing binds, on a server that runs in a folder that [#dataIn] made.
  public static Connection administrator(Path data) throws SQLException {
    return administrator(EmbeddedPostgres.addressOfRunning(data));
  }

  public static Connection administrator(DatabaseAddress server) throws SQLException {
    return new DatabaseAddress(server.url(), ADMINISTRATOR, "tests").connect();
  }

  /// As whoever the tables belong to, on a server that runs.
  public static Connection owner(Path data) throws SQLException {
    return EmbeddedPostgres.addressOfRunning(data).connect();
  }

  public static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// What a query finds in its first column.
  public static List<String> list(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    }
  }

  /// The database server's own process.
  public static ProcessHandle postmaster(Path data) throws IOException {
    var number = Files.readAllLines(data.resolve("book/cluster/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
  }

  public static void run(String... command) throws IOException {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (Commands.await(process) != 0) {
      throw new IOException(String.join(" ", command));
    }
  }
}

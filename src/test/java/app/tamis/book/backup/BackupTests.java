package app.tamis.book.backup;

import static app.tamis.book.postgres.BookFixture.execute;
import static app.tamis.book.postgres.BookFixture.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.Book;
import app.tamis.book.Restore;
import app.tamis.book.TamisProcess;
import app.tamis.book.Trust;
import app.tamis.book.database.Catalogue;
import app.tamis.book.postgres.BookFixture;
import app.tamis.book.postgres.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final List<Backup.KeptBeside> FACTS =
      List.of(file("facts/CURRENT", "000001\n"), file("facts/000001.duckdb", "DUCK".repeat(9_000)));

  @TempDir Path folder;
  private Path data = Path.of(".");
  private Path archive = Path.of(".");
  private Path restored = Path.of(".");

  @BeforeEach
  void make() {
    data = BookFixture.dataIn(folder);
    archive = folder.resolve("tamis.zip");
    restored = folder.resolve("restored");
  }

  @Test
  void what_was_saved_while_tamis_runs_is_there_again_after_a_restore() throws Exception {
    List<String> before;
    try (var _ = Book.open(data, Map.of());
        var owner = BookFixture.owner(data)) {
      fill(owner);
      before = contents(owner);
      save();
    }

    var answer = restore();

    assertThat(answer.made()).isEqualTo(NOW);
    assertThat(answer.files()).isEqualTo(2);
    try (var _ = Book.open(restored, Map.of());
        var owner = BookFixture.owner(restored)) {
      assertThat(contents(owner)).isEqualTo(before);
    }
    assertThat(restored.resolve("facts/CURRENT")).hasContent("000001");
    assertThat(restored.resolve("facts/000001.duckdb")).hasContent("DUCK".repeat(9_000));
  }

  @Test
  void answers_of_a_round_that_runs_are_in_no_backup_and_people_are_asked_again() throws Exception {
    try (var _ = Book.open(data, Map.of());
        var owner = BookFixture.owner(data)) {
      execute(
          owner,
          "SELECT set_config('app.portfolio', (SELECT id::text FROM portfolio), false)",
          """
          INSERT INTO person (name, email, canonical, role, language, made_at)
          VALUES ('Anne', 'anne@example.org', 'anne@example.org', 'owner', 'en', now())
          """,
          "INSERT INTO client (number, id, name) VALUES (7001, 'Z1', 'Zed'), (7002, 'B1', 'Brun')",
          "INSERT INTO caller_round (quarter, opened_at, enough) VALUES ('2026-10-01', now(), 3)",
          """
          INSERT INTO caller_part (person, invited, finished_at)
          SELECT id, true, now() FROM person
          """,
          """
          INSERT INTO caller_answer (person, client, reaction)
          SELECT id, 7001, -2 FROM person
          """,
          """
          INSERT INTO caller_ended_round (quarter, opened_at, ended_at, enough, took_part, finished)
          VALUES ('2026-07-01', now(), now(), 3, 3, 3)
          """,
          """
          INSERT INTO caller_set_aside (quarter, client, people, reaction_sum)
          VALUES ('2026-07-01', 7001, 1, -2)
          """,
          """
          INSERT INTO caller_sum (quarter, client, people, reaction_sum)
          VALUES ('2026-07-01', 7002, 3, 4)
          """);
      save();
    }
    try (var zip = new ZipFile(archive.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        if (!entry.getName().equals("book/client")) {
          assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
              .as(entry.getName())
              .doesNotContain("\t7001\t");
        }
      }
      assertThat(Collections.list(zip.entries()))
          .extracting(ZipEntry::getName)
          .doesNotContain("book/caller_round", "book/caller_part", "book/caller_answer")
          .contains("book/caller_sum", "book/person");
    }

    restore();

    try (var _ = Book.open(restored, Map.of());
        var owner = BookFixture.owner(restored)) {
      execute(owner, "SELECT set_config('app.portfolio', (SELECT id::text FROM portfolio), false)");
      for (var table : List.of("round", "part", "answer", "set_aside")) {
        assertThat(list(owner, "SELECT count(*) FROM caller_" + table)).containsExactly("0");
      }
      assertThat(list(owner, "SELECT client FROM caller_sum")).containsExactly("7002");
    }
  }

  @Test
  void a_backup_needs_no_tamis_that_runs() throws Exception {
    var portfolio = portfolio(data);

    save();
    restore();

    assertThat(portfolio(restored)).isEqualTo(portfolio);
  }

  @Test
  void a_folder_without_a_book_is_saved_with_its_facts_alone() throws Exception {
    var facts = folder.resolve("facts-alone");

    new Backup(Map.of(), _ -> {}).save(facts, () -> FACTS, archive, NOW, "test", Optional.empty());
    restore();

    assertThat(restored.resolve("facts/CURRENT")).hasContent("000001");
    assertThat(restored.resolve("book")).doesNotExist();
  }

  @Test
  void what_is_loaded_passes_the_guards_that_stand_again_afterwards() throws Exception {
    Files.createFile(archive);
    List<String> before;
    try (var _ = Book.open(data, Map.of());
        var owner = BookFixture.owner(data);
        var administrator = BookFixture.administrator(data);
        var writer = new ArchiveWriter(archive)) {
      makeGuardedTables(owner);
      execute(
          administrator,
          "INSERT INTO portfolio (name) VALUES ('second')",
          """
          INSERT INTO note (portfolio, text, answers)
          SELECT id, E'tab\\t, line\\n, \\\\N, é', NULL FROM portfolio
          """,
          "INSERT INTO note (portfolio, text, answers) SELECT portfolio, NULL, id FROM note");
      before = contents(owner);
      var tables = new SavedTables(writer, _ -> {});
      tables.save(EmbeddedPostgres.addressOfRunning(data), () -> {});
      writer.finish(tables.describe(NOW, "test").with(writer.parts()), Optional.empty());
    }

    var other = BookFixture.dataIn(Files.createDirectory(folder.resolve("other")));
    try (var server = EmbeddedPostgres.start(other);
        var owner = server.address().connect();
        var reader = ArchiveReader.open(archive)) {
      makeGuardedTables(owner);
      new Loading(owner, reader).run();

      assertThat(contents(owner)).isEqualTo(before).hasSize(6);
      assertThat(list(owner, "SELECT tgenabled FROM pg_trigger WHERE tgname = 'kept'"))
          .containsExactly("A");
      assertThat(list(owner, "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'note'"))
          .containsExactly("t");
      assertThat(list(owner, "SELECT nextval('note_id_seq')")).containsExactly("5");
      assertThatThrownBy(() -> execute(owner, "TRUNCATE note"))
          .hasMessageContaining("kept for ever");
    }
  }

  @Test
  void a_backup_is_of_one_moment_whatever_is_written_meanwhile() throws Exception {
    try (var _ = Book.open(data, Map.of());
        var owner = BookFixture.owner(data)) {
      execute(owner, "CREATE TABLE a_left (id int, text text)", "CREATE TABLE z_right (id int)");
      var over = new AtomicBoolean();
      var written = new AtomicInteger();
      var writers =
          IntStream.range(0, 4)
              .mapToObj(_ -> Thread.ofPlatform().start(() -> writePairs(written, over)))
              .toList();
      TamisProcess.await("a few are written", () -> written.get() > 100);

      save();

      int afterwards = written.get();
      TamisProcess.await("writers went on", () -> written.get() > afterwards);
      over.set(true);
      for (var writer : writers) {
        writer.join();
      }
    }

    try (var reader = ArchiveReader.open(archive)) {
      var left = column(reader, "book/a_left");
      assertThat(left).hasSizeGreaterThan(100);
      assertThat(column(reader, "book/z_right")).containsExactlyInAnyOrderElementsOf(left);
    }
  }

  private void writePairs(AtomicInteger written, AtomicBoolean over) {
    try (var connection = BookFixture.owner(data)) {
      connection.setAutoCommit(false);
      while (!over.get()) {
        int id = written.incrementAndGet();
        execute(
            connection,
            "INSERT INTO a_left VALUES (%d, repeat('x', 2000))".formatted(id),
            "INSERT INTO z_right VALUES (%d)".formatted(id));
        connection.commit();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> column(ArchiveReader reader, String name) throws IOException {
    var part =
        reader.manifest().parts().stream().filter(one -> one.name().equals(name)).findFirst();
    try (var in = reader.open(part.orElseThrow())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2)[0])
          .toList();
    }
  }

  @Test
  void which_facts_are_saved_is_asked_at_the_moment_whose_rows_are() throws Exception {
    try (var _ = Book.open(data, Map.of());
        var owner = BookFixture.owner(data)) {
      execute(owner, "CREATE TABLE note (text text)");
      new Backup(Map.of(), _ -> {})
          .save(
              data,
              () -> {
                try {
                  execute(owner, "INSERT INTO note VALUES ('later')");
                } catch (SQLException e) {
                  throw new AssertionError(e);
                }
                return FACTS;
              },
              archive,
              NOW,
              "test",
              Optional.empty());
    }

    try (var reader = ArchiveReader.open(archive)) {
      assertThat(column(reader, "book/note")).isEmpty();
      assertThat(reader.manifest().parts()).hasSizeGreaterThan(FACTS.size());
    }
  }

  @Test
  void no_password_is_saved_and_a_restore_makes_new_ones() throws Exception {
    var secret = Files.readString(data.resolve("book/password")).strip();
    save();

    try (var reader = ArchiveReader.open(archive)) {
      for (var part : reader.manifest().parts()) {
        assertThat(PartNames.isTable(part.name()) || PartNames.isFile(part.name()))
            .as(part.name())
            .isTrue();
        try (var in = reader.open(part)) {
          assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
              .doesNotContain(secret);
        }
      }
    }
    restore();
    assertThat(restored.resolve("book/password")).content().isNotEqualTo(secret);
    assertThatThrownBy(() ->
            new Backup(Map.of(), _ -> {})
                .save(
                    data,
                    () -> List.of(file("book/password", secret)),
                    folder.resolve("other.zip"),
                    NOW,
                    "test",
                    Optional.empty()))
        .hasMessageContaining("no part of a backup");
  }

  @Test
  void an_archive_is_for_its_owner_alone() throws Exception {
    save();

    assertThat(Files.getPosixFilePermissions(archive)).hasToString("[OWNER_READ, OWNER_WRITE]");
  }

  @Test
  void an_archive_that_is_there_is_not_overwritten() throws Exception {
    Files.writeString(archive, "precious");

    assertProblem("backup.exists", this::save);

    assertThat(archive).hasContent("precious");
  }

  @Test
  void a_folder_with_nothing_in_it_makes_no_archive() {
    assertProblem(
        "backup.nothing",
        () ->
            new Backup(Map.of(), _ -> {})
                .save(folder.resolve("nowhere"), List::of, archive, NOW, "test", Optional.empty()));

    assertThat(archive).doesNotExist();
  }

  @Test
  void a_flipped_byte_is_found_in_whichever_part_it_is() throws Exception {
    save();
    var sound = Files.readAllBytes(archive);

    for (var part : List.of("book/portfolio", "facts/CURRENT", "facts/000001.duckdb", "MANIFEST")) {
      var flipped = sound.clone();
      flipped[indexAfter(sound, part) + 3] ^= 0x10;
      Files.write(archive, flipped);

      assertProblem("backup.damaged", this::restore);
    }

    assertThat(restored).doesNotExist();
    assertThat(folder.resolve(".restored.restoring")).doesNotExist();
  }

  @Test
  void a_part_that_was_changed_is_named() throws Exception {
    Files.createFile(archive);
    try (var writer = new ArchiveWriter(archive)) {
      writer.<IOException>add(
          "facts/CURRENT", out -> out.write("000001\n".getBytes(StandardCharsets.UTF_8)));
      writer.<IOException>add("facts/000001.duckdb", _ -> {});
      var parts =
          List.of(new Manifest.Part("0".repeat(64), 7, "facts/CURRENT"), writer.parts().getLast());
      writer.finish(Manifest.begun(NOW, "test").with(parts), Optional.empty());
    }

    assertThatThrownBy(this::restore)
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages().getFirst().arguments())
                    .containsExactly(archive.toString(), "facts/CURRENT"));
  }

  @Test
  void an_archive_that_was_cut_off_is_none() throws Exception {
    save();
    var whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length - 30));

    assertProblem("backup.foreign", this::restore);
  }

  @Test
  void a_file_that_is_no_archive_is_told_apart() throws Exception {
    Files.writeString(archive, "holiday photographs");

    assertProblem("backup.foreign", this::restore);
  }

  @Test
  void an_archive_of_a_later_tamis_is_told_apart() throws Exception {
    Files.createFile(archive);
    try (var writer = new ArchiveWriter(archive)) {
      var later = List.of("2199.01.01.01");
      writer.finish(
          new Manifest(NOW, "9", Optional.empty(), later, List.of(), List.of(), List.of()),
          Optional.empty());
    }

    assertProblem("backup.newer", this::restore);

    assertThat(restored).doesNotExist();
  }

  @Test
  void an_archive_in_a_later_form_is_told_apart() {
    assertProblem("backup.newer", () -> Manifest.parse("tamis-backup 3\n\nsum x\n", archive));
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() throws Exception {
    save();
    Files.createDirectories(restored);
    Files.writeString(restored.resolve("letter.txt"), "mine");

    assertProblem("restore.not-empty", this::restore);

    assertThat(restored.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void a_restore_that_was_cut_off_is_no_data_folder_and_in_nobodys_way() throws Exception {
    save();
    var half = Files.createDirectories(folder.resolve(".restored.restoring/book"));
    Files.writeString(half.resolve("cluster"), "half of it");

    assertThat(restored).doesNotExist();
    restore();

    assertThat(restored.resolve("facts/CURRENT")).exists();
    assertThat(half).doesNotExist();
  }

  /// Where what follows a name begins: first the content of the part that bears it.
  private static int indexAfter(byte[] bytes, String name) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf(name) + name.length();
  }

  private void save() {
    new Backup(Map.of(), _ -> {}).save(data, () -> FACTS, archive, NOW, "test", Optional.empty());
  }

  private Restore.Restored restore() {
    return new Restore(Map.of(), _ -> {}).restore(archive, restored, new Trust.ByWord());
  }

  private static String portfolio(Path data) throws SQLException {
    try (var book = Book.open(data, Map.of())) {
      return book.portfolio().toString();
    }
  }

  private static void fill(Connection owner) throws SQLException {
    execute(owner, "INSERT INTO portfolio (name) VALUES ('second')");
  }

  /// With what is awkward to load: a reference to itself, a column that the database computes, and
  /// a guard that lets nobody take anything away.
  private static void makeGuardedTables(Connection owner) throws SQLException {
    execute(
        owner,
        """
        CREATE TABLE note (
          id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          portfolio uuid NOT NULL REFERENCES portfolio,
          text      text,
          length    integer GENERATED ALWAYS AS (length(text)) STORED,
          answers   bigint REFERENCES note
        )
        """,
        "CALL keep_apart('note', 'SELECT, INSERT')",
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RAISE EXCEPTION ''kept for ever''; END'
        """,
        "CREATE TRIGGER kept BEFORE TRUNCATE ON note EXECUTE FUNCTION refuse()",
        "ALTER TABLE note ENABLE ALWAYS TRIGGER kept");
  }

  /// Every row of every table, of one portfolio after the other.
  private static List<String> contents(Connection connection) throws SQLException {
    var contents = new ArrayList<String>();
    var portfolios = list(connection, "SELECT id FROM portfolio ORDER BY id");
    for (var table : new Catalogue(connection).tables()) {
      if (!table.columns().contains("portfolio")) {
        contents.addAll(rows(connection, table, "true"));
        continue;
      }
      for (var portfolio : portfolios) {
        execute(connection, "SET app.portfolio = '" + portfolio + "'");
        contents.addAll(rows(connection, table, "portfolio = '" + portfolio + "'"));
      }
    }
    return contents;
  }

  private static List<String> rows(Connection connection, Catalogue.Table table, String of)
      throws SQLException {
    return list(
        connection,
        "SELECT t::text FROM %s t WHERE %s ORDER BY 1"
            .formatted(Catalogue.quoted(table.name()), of));
  }

  private static void assertProblem(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problems.class,
            problems -> assertThat(problems.messages().getFirst().key()).isEqualTo(key));
  }

  private static Backup.KeptBeside file(String name, String text) {
    return new Backup.KeptBeside(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

package app.tamis.book.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.Book;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import app.tamis.book.postgres.BookFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that somebody else wrote: whatever they hold, nothing is written but rows and files of
/// a backup, and where they are refused, nothing is.
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class ForeignArchiveTests {

  private static final String PROGRAM = "COPY portfolio TO PROGRAM 'touch %s'";

  @TempDir static Path shared;
  private static Path sound;

  @TempDir Path around;
  private Path folder;
  private Path archive;
  private Path restored;

  @BeforeAll
  static void save() {
    sound = shared.resolve("sound.zip");
    var facts =
        List.of(
            file("facts/CURRENT", "000001\n"),
            file("facts/000001.duckdb", "DUCK"),
            file("facts/000001/clients.csv.gz", "packed"),
            file("mappings/my tickets.yaml", "name: my tickets"));
    new Backup(Map.of(), _ -> {})
        .save(
            BookFixture.dataIn(shared), () -> facts, sound, Instant.EPOCH, "0.1", Optional.empty());
  }

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(around.resolve("folder"));
    archive = folder.resolve("forged.zip");
    restored = folder.resolve("restored");
  }

  @Test
  void a_sound_one_is_restored() throws Exception {
    forged().writeTo(archive);

    restore();

    assertThat(restored.resolve("facts/CURRENT")).hasContent("000001");
    assertThat(restored.resolve("mappings/my tickets.yaml")).exists();
  }

  @Test
  void a_tables_name_is_never_run() throws Exception {
    var proof = folder.resolve("proof");
    var name =
        "portfolio\"(id)FROM/**/STDIN;" + PROGRAM.formatted(proof).replace(" ", "/**/") + "--";
    forged()
        .saying("table " + name.replace("$", "\\$") + " id", "table portfolio .*")
        .writeTo(archive);

    assertThat(faults()).contains("restore.foreign-part", "backup.damaged");

    forged()
        .saying("table " + name + " id\ntable portfolio id name made_at", "table portfolio .*")
        .with("book/" + name, "")
        .writeTo(archive);
    assertThat(faults()).isNotEmpty();
    assertThat(proof).doesNotExist();
  }

  @Test
  void a_table_that_isnt_in_that_version_is_named() throws Exception {
    forged()
        .saying("table pg_authid id\ntable portfolio", "table portfolio")
        .with("book/pg_authid", "")
        .writeTo(archive);

    assertThatThrownBy(this::restore)
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages())
                    .containsExactly(
                        Message.of(
                            "restore.table-unknown", archive.toString(), "0.1", "pg_authid")));
    assertNothingIsLeft();
  }

  @Test
  void a_table_that_is_missing_is_named() throws Exception {
    forged().saying("", "table session .*\n").without("book/session").writeTo(archive);

    assertThat(faults()).containsExactly("restore.table-missing");
  }

  @Test
  void a_columns_name_is_never_run() throws Exception {
    var proof = folder.resolve("proof");
    var name = "id\")FROM/**/STDIN;" + PROGRAM.formatted(proof).replace(" ", "/**/") + "--";
    forged()
        .saying("table portfolio id name made_at number " + name, "table portfolio .*")
        .writeTo(archive);

    assertThat(faults()).containsExactly("restore.column-unknown");
    assertThat(proof).doesNotExist();
  }

  @Test
  void columns_that_are_missing_or_stand_otherwise_are_named() throws Exception {
    forged().saying("table portfolio id made_at number", "table portfolio .*").writeTo(archive);
    assertThat(faults()).containsExactly("restore.column-missing");

    forged()
        .saying("table portfolio name id made_at number", "table portfolio .*")
        .writeTo(archive);
    assertThat(faults()).containsExactly("restore.column-order");

    forged()
        .saying("table portfolio id id name made_at number", "table portfolio .*")
        .writeTo(archive);
    assertThat(faults()).containsExactly("restore.column-order");
  }

  @Test
  void a_sequences_name_is_never_run() throws Exception {
    forged()
        .saying("sequence x');DROP/**/TABLE/**/portfolio;-- 1\ntable portfolio", "table portfolio")
        .writeTo(archive);

    assertThat(faults()).containsExactly("restore.sequence-unknown");
  }

  @Test
  void rows_that_dont_fit_are_told_with_their_table() throws Exception {
    forged().with("book/portfolio", "no number\tname\t2026-01-01\t1\n").writeTo(archive);

    assertThat(faults()).containsExactly("restore.rows");

    forged().with("book/session", "one\ttwo\n").writeTo(archive);
    assertThat(faults()).containsExactly("restore.rows");
  }

  @Test
  void numbers_go_on_after_the_highest_whatever_the_archive_says() throws Exception {
    var portfolio = "11111111-1111-1111-1111-111111111111";
    forged()
        .with("book/portfolio", portfolio + "\tfirm\t2026-01-01 00:00:00+00\t1\n")
        .with(
            "book/matrix_version",
            portfolio + "\t1\tclassic\tyaml\t\\N\tTamis\t2026-01-01 00:00:00+00\n")
        .with(
            "book/matrix_put_in_force",
            "41\t" + portfolio + "\t1\t\\N\tTamis\t2026-01-01 00:00:00+00\n")
        .writeTo(archive);

    restore();

    try (var _ = Book.open(restored, Map.of());
        var owner = BookFixture.owner(restored)) {
      assertThat(BookFixture.list(owner, "SELECT nextval('matrix_put_in_force_id_seq')"))
          .containsExactly("42");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../x",
        "facts/../../x",
        "facts/000001/../../../x",
        "/etc/x",
        "//server/x",
        "C:/x",
        "facts/000001/C:x",
        "facts\\000001.duckdb",
        "facts/000001/a\\..\\b",
        "facts/000001//x",
        "facts/000001/",
        "facts/000001/.",
        "facts/000001/x.",
        "facts/000001/x ",
        "facts/000001/NUL",
        "facts/000001/con.csv",
        "facts/000001/lpt1.csv.gz",
        "facts/000001/a\u0000b",
        "facts/000001/a\u001b[2Jb",
        "facts/000001/clients.csv.gz/x"
      })
  void a_part_that_would_lie_elsewhere_is_refused(String name) throws Exception {
    forged().with(name, "x").writeTo(archive);

    assertThat(faults())
        .isNotEmpty()
        .anyMatch(key -> key.matches("restore.name|restore.not-plain"));
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(folder.resolveSibling("x")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book/password",
        "book/address",
        "book/cluster/postgresql.conf",
        "book/postgres-18/bin/postgres",
        "password",
        "facts/draft.duckdb",
        "facts/LOCK",
        "mappings/x.sh",
        "mappings/a/x.yaml",
        "SECRET",
        ".bashrc"
      })
  void a_part_that_no_backup_holds_is_refused(String name) throws Exception {
    forged().with(name, "mine").writeTo(archive);

    assertThat(faults()).containsExactly("restore.foreign-part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts/current", "FACTS/000001.duckdb", "mappings/MY TICKETS.yaml"})
  void parts_that_are_the_same_file_on_some_system_are_refused(String name) throws Exception {
    forged().with(name, "x").writeTo(archive);

    assertThat(faults()).contains("restore.twice");
  }

  @Test
  void an_entry_that_is_there_twice_is_refused() throws Exception {
    forged().withEntry(new ZipArchiveEntry("facts/CURRENT")).writeTo(archive);

    assertThat(faults()).containsExactly("restore.twice");
  }

  @Test
  void a_link_is_refused() throws Exception {
    var link = new ZipArchiveEntry("facts/000001/link");
    link.setUnixMode(0120777);
    forged().withEntry(link).writeTo(archive);

    assertThat(faults()).containsExactly("restore.not-plain");
  }

  @Test
  void an_entry_that_isnt_listed_is_refused() throws Exception {
    forged().withEntry(new ZipArchiveEntry("facts/000009.duckdb")).writeTo(archive);

    assertThat(faults()).containsExactly("restore.unlisted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "000002", "1", "000001/../000001", "", "000001\n000001"})
  void what_current_names_must_be_there(String current) throws Exception {
    forged().with("facts/CURRENT", current).writeTo(archive);

    assertThat(faults()).containsExactly("restore.current");
  }

  @Test
  void facts_of_which_none_are_in_force_are_refused() throws Exception {
    forged().without("facts/CURRENT").writeTo(archive);

    assertThat(faults()).containsExactly("restore.current");
  }

  @Test
  void a_list_that_lies_about_checksums_sizes_and_parts_is_found_out() throws Exception {
    forged()
        .saying("part " + "0".repeat(64) + " 7 facts/CURRENT", "part \\w+ 7 facts/CURRENT")
        .writeTo(archive);
    assertThat(faults()).containsExactly("backup.damaged");

    forged().saying("6 facts/CURRENT", "7 facts/CURRENT").writeTo(archive);
    assertThat(faults()).containsExactly("backup.damaged");

    forged()
        .saying("part " + "0".repeat(64) + " 7 facts/000003.duckdb\npart", "(?m)^part")
        .writeTo(archive);
    assertThat(faults()).containsExactly("backup.damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part x 7 facts/CURRENT",
        "part " + "00000000000000000000000000000000000000000000000000000000000000000" + " 7 y",
        "part 0000000000000000000000000000000000000000000000000000000000000000 -7 y",
        "part 0000000000000000000000000000000000000000000000000000000000000000 9999999999999999999 y",
        "sequence x -1",
        "sequence x",
        "table",
        "migration latest",
        "surprise"
      })
  void a_line_out_of_form_is_shown(String line) throws Exception {
    forged().saying(line + "\ntable portfolio", "table portfolio").writeTo(archive);

    assertThat(faults()).containsExactly("backup.line");
  }

  @Test
  void what_doesnt_fit_on_the_disk_is_told_before_anything_is_written() throws Exception {
    forged().writeTo(archive);

    try (var reader = ArchiveReader.open(archive)) {
      assertThatThrownBy(() -> new Inspection(reader).check(1_000_000))
          .isInstanceOfSatisfying(
              Problems.class,
              problems -> assertThat(keys(problems)).containsExactly("restore.no-room"));
    }
  }

  @Test
  void what_is_packed_too_tightly_is_refused() throws Exception {
    forged()
        .saying(" 900000000000000000 facts/000001.duckdb", " 4 facts/000001.duckdb")
        .writeTo(archive);

    assertThat(faults()).containsExactly("restore.bomb");
  }

  @Test
  void a_list_of_a_gigabyte_of_zeros_is_not_held_in_memory() throws Exception {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 1024; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    assertThat(Files.size(archive)).isLessThan(2_000_000);
    assertThat(faults()).containsExactly("backup.large");
  }

  @Test
  void what_cant_be_written_out_in_a_sentence_is_shown_without_harm() {
    assertThat(PartNames.shown("a\u001b[2J\nb\u202ec")).isEqualTo("a\uFFFD[2J\uFFFDb\uFFFDc");
    assertThat(PartNames.shown("x".repeat(5_000))).hasSizeLessThan(200);
  }

  @Test
  void a_name_that_not_every_system_can_have_is_saved_as_one_that_it_can() throws Exception {
    var odd =
        List.of(
            file("facts/CURRENT", "000001\n"),
            file("facts/000001.duckdb", "DUCK"),
            file("facts/000001/nul.csv.gz", "one"),
            file("facts/000001/a\\b.csv.gz", "two"),
            file("facts/000001/A_b.csv.gz", "three"));

    var saved =
        new Backup(Map.of(), _ -> {})
            .save(
                folder.resolve("none"), () -> odd, archive, Instant.EPOCH, "0.1", Optional.empty());
    restore();

    assertThat(saved.renamed()).hasSize(3);
    assertThat(restored.resolve("facts/000001/_nul.csv.gz")).hasContent("one");
    assertThat(restored.resolve("facts/000001/a_b.csv.gz")).hasContent("two");
    assertThat(restored.resolve("facts/000001/A_b.csv.gz.2")).hasContent("three");
  }

  private static ForgedArchive forged() throws IOException {
    return ForgedArchive.of(sound);
  }

  private List<String> faults() throws IOException {
    try {
      restore();
    } catch (Problems problems) {
      assertNothingIsLeft();
      return keys(problems);
    }
    throw new AssertionError("it was restored");
  }

  private void assertNothingIsLeft() {
    assertThat(restored).doesNotExist();
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(archive));
  }

  private static List<String> keys(Problems problems) {
    return problems.messages().stream().map(Message::key).toList();
  }

  private void restore() {
    new Restore(Map.of(), _ -> {}).restore(archive, restored, new Trust.ByWord());
  }

  private static Backup.KeptBeside file(String name, String text) {
    return new Backup.KeptBeside(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

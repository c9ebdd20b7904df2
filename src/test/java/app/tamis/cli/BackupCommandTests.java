package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saving and restoring, as somebody at a terminal or a script does it.
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class BackupCommandTests {

  private static final Path HARBOUR = Path.of("samples/harbour");
  private static final String PASSPHRASE = "corn, barley and rye";
  private static final Map<String, String> VARIABLES =
      Map.of("TAMIS_BACKUP_PASSPHRASE", PASSPHRASE);

  @TempDir Path folder;
  private Path data;
  private Path archive;
  private Path restored;

  @BeforeEach
  void fill() {
    data = folder.resolve("data");
    archive = folder.resolve("tamis.zip");
    restored = folder.resolve("restored");
    tamis("import", HARBOUR, "--data", data);
  }

  @Test
  void documents_that_were_given_out_come_along() throws IOException {
    var document = "documents/" + "0".repeat(64) + ".pdf";
    Files.createDirectory(data.resolve("documents"));
    Files.writeString(data.resolve(document), "given out");
    Files.writeString(data.resolve("documents/123.half"), "cut off");

    tamis("backup", archive, "--data", data);
    tamis("restore", archive, "--data", restored, "--unsealed");

    assertThat(restored.resolve(document)).hasContent("given out");
    assertThat(restored.resolve("documents/123.half")).doesNotExist();
  }

  @Test
  void what_isnt_sealed_is_restored_by_a_yes() {
    var saved = tamis("backup", archive, "--data", data);
    assertThat(saved.out()).contains("It isn't sealed: whoever can write to it can change it");

    var unattended = tamis("restore", archive, "--data", restored);
    assertThat(unattended.status()).isEqualTo(1);
    assertThat(unattended.err())
        .contains("Restore it only if you trust where it comes from; then with --unsealed");
    assertThat(restored).doesNotExist();

    var no = TypedAnswers.of("no");
    assertThat(tamis(no, "restore", archive, "--data", restored).err())
        .contains("Nothing was restored.");
    assertThat(no.questions())
        .singleElement()
        .asString()
        .contains("whoever could write to this file could have changed it");
    assertThat(restored).doesNotExist();

    assertThat(tamis(TypedAnswers.of("Yes"), "restore", archive, "--data", restored).status())
        .isZero();
    assertThat(tamis("grade", "--data", restored).out())
        .isEqualTo(tamis("grade", "--data", data).out());
  }

  @Test
  void a_script_says_that_it_trusts_where_an_archive_comes_from() {
    tamis("backup", archive, "--data", data);

    assertThat(tamis("restore", archive, "--data", restored, "--unsealed").status()).isZero();
  }

  @Test
  void a_passphrase_of_the_environment_seals_and_opens() {
    var saved = tamis(Locale.UK, VARIABLES, "backup", archive, "--data", data);

    assertThat(saved.out()).contains("It is sealed");
    assertThat(tamis("restore", archive, "--data", restored).err())
        .contains("There is nobody to ask for the passphrase");
    assertThat(tamis(Locale.UK, VARIABLES, "restore", archive, "--data", restored).status())
        .isZero();
  }

  @Test
  void a_passphrase_is_typed_twice_to_seal_and_once_to_open() {
    var twice = TypedAnswers.of(PASSPHRASE, PASSPHRASE);
    var saved = tamis(twice, "backup", archive, "--data", data, "--seal");
    assertThat(saved.out()).contains("It is sealed");

    var wrong = tamis(TypedAnswers.of("oats"), "restore", archive, "--data", restored);
    assertThat(wrong.err()).contains("was sealed with another passphrase than this one");

    assertThat(tamis(TypedAnswers.of(PASSPHRASE), "restore", archive, "--data", restored).status())
        .isZero();
    assertThat(saved.inFull() + wrong.inFull()).doesNotContain(PASSPHRASE);
  }

  @Test
  void two_different_passphrases_and_a_short_one_seal_nothing() {
    var different = TypedAnswers.of(PASSPHRASE, "corn, barley and oats");
    assertThat(tamis(different, "backup", archive, "--data", data, "--seal").err())
        .contains("two different passphrases; nothing was saved");
    assertThat(tamis(TypedAnswers.of("rye"), "backup", archive, "--data", data, "--seal").err())
        .contains("characters needed at least: 12");
    assertThat(tamis("backup", archive, "--data", data, "--seal").err())
        .contains("There is nobody to ask for the passphrase");
    assertThat(archive).doesNotExist();
  }

  @Test
  void a_passphrase_stands_in_a_file() throws IOException {
    var file = folder.resolve("passphrase");
    Files.writeString(file, PASSPHRASE + "\r\nnot this\n");
    tamis("backup", archive, "--data", data, "--passphrase-file", file);

    assertThat(tamis(Locale.UK, VARIABLES, "restore", archive, "--data", restored).status())
        .isZero();

    Files.writeString(file, "\n");
    assertThat(tamis("restore", archive, "--data", restored, "--passphrase-file", file).err())
        .contains("has no passphrase in its first line");
  }

  @Test
  void what_was_undone_is_not_saved() throws IOException {
    tamis("import", more("X1"), "--data", data);
    tamis("undo", "--data", data);
    tamis("import", more("X2"), "--data", data);
    tamis("backup", archive, "--data", data);

    try (var zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("facts/000001.duckdb", "facts/000003.duckdb", "facts/CURRENT")
          .noneMatch(name -> name.startsWith("facts/000002"));
    }
    tamis("restore", archive, "--data", restored, "--unsealed");
    assertThat(tamis("undo", "--data", restored).status()).isZero();
    assertThat(restored.resolve("facts/CURRENT")).hasContent("000001");
  }

  private Path more(String client) throws IOException {
    var more = Files.createDirectory(folder.resolve(client));
    Files.writeString(more.resolve("clients.csv"), "client_id,name\n" + client + ",More\n");
    return more;
  }

  @Test
  void facts_that_are_elsewhere_are_never_opened() throws IOException {
    for (var number : List.of("../../elsewhere", "1", "")) {
      Files.writeString(data.resolve("facts/CURRENT"), number);

      var graded = tamis("grade", "--data", data);

      assertThat(graded.status()).isEqualTo(1);
      assertThat(graded.err()).contains("CURRENT", "the number of an import was expected");
    }
  }

  @Test
  void a_facts_file_with_a_view_in_the_place_of_a_table_is_never_read() throws Exception {
    var secret = folder.resolve("secret.txt");
    Files.writeString(secret, "mine");
    Files.delete(data.resolve("facts/000001.rollup.duckdb"));

    for (var table : List.of("tickets", "imports")) {
      intrude("ALTER TABLE " + table + " RENAME TO renamed_" + table);
      intrude("CREATE VIEW %s AS SELECT * FROM read_text('%s')".formatted(table, secret));

      assertThat(tamis("grade", "--data", data).err()).contains("this facts file can't be read");
      assertThat(tamis("import", HARBOUR, "--data", data).status()).isEqualTo(1);

      intrude("DROP VIEW " + table);
      intrude("ALTER TABLE renamed_" + table + " RENAME TO " + table);
    }
    assertThat(tamis("grade", "--data", data).status()).isZero();
  }

  @Test
  void a_macro_in_a_facts_file_changes_nothing() throws Exception {
    var before = tamis("grade", "--data", data).out();
    Files.delete(data.resolve("facts/000001.rollup.duckdb"));

    intrude("CREATE MACRO coalesce(a, b) AS 42");
    intrude("CREATE MACRO sum(a) AS 42");

    assertThat(tamis("grade", "--data", data).out()).isEqualTo(before);
  }

  private void intrude(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:duckdb:" + data.resolve("facts/000001.duckdb"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

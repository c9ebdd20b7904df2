package app.tamis.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.BookRows;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.InEnglish;
import app.tamis.facts.OpenFacts;
import app.tamis.facts.Precedence;
import app.tamis.facts.Records;
import app.tamis.facts.StoredImport;
import app.tamis.measures.PortfolioMonths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Facts that the first version kept: a store of two imports, from a backup that it made.
class TakeoverTests {

  private static final Path BACKUP = Path.of("src/test/resources/backups/classic.zip");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
  private static final LocalDate SECOND = LocalDate.of(2026, 4, 3);

  @TempDir private Path temporary;
  private Path old;

  @BeforeEach
  void restoreTheFacts() throws IOException {
    old = temporary.resolve("old");
    try (var backup = new ZipFile(BACKUP.toFile())) {
      for (var entry :
          backup.stream().filter(file -> file.getName().startsWith("facts/")).toList()) {
        var file = old.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var content = backup.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }

  @Test
  void what_was_kept_reads_as_if_it_were_imported_today() throws IOException {
    var anew = importedAnew();

    assertThat(facts(old)).usingRecursiveComparison().isEqualTo(facts(anew));
    assertThat(isRolledUp("000002")).isTrue();
    assertThat(isRolledUp("000001")).isFalse();
  }

  @Test
  void it_is_rolled_up_once_and_stays_as_it_was_kept() throws IOException {
    var kept = Files.readAllBytes(file("000002"));
    facts(old);
    var rolledUp = Files.getLastModifiedTime(FactsStore.rolledUp(file("000002")));

    facts(old);

    assertThat(Files.getLastModifiedTime(FactsStore.rolledUp(file("000002")))).isEqualTo(rolledUp);
    assertThat(file("000002")).hasBinaryContent(kept);
    assertThat(names())
        .containsExactly(
            "000001",
            "000001.duckdb",
            "000002",
            "000002.duckdb",
            "000002.rollup.duckdb",
            "CURRENT");
  }

  @Test
  void records_and_technicians_are_read_too() {
    assertThat(door(SECOND).technicians(old)).isNotEmpty();
    assertThat(
            new Records(OpenFacts.eachTime())
                .lines(
                    new AskedRecords(
                        old,
                        new ClientId("K1"),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2026, 3, 31))))
        .isNotEmpty();
  }

  @Test
  void an_import_stands_on_what_was_kept() throws IOException {
    var anew = importedAnew();

    importMore(old);
    importMore(anew);

    assertThat(door(SECOND).imports(old)).hasSize(3);
    assertThat(isRolledUp("000002")).isFalse();
    assertThat(isRolledUp("000003")).isTrue();
    assertThat(facts(old)).usingRecursiveComparison().isEqualTo(facts(anew));
  }

  @Test
  void undo_goes_back_to_what_was_kept() throws IOException {
    var anew = importedAnew();
    importMore(old);
    facts(old);

    door(SECOND).undoFrom(old, "000002");
    door(SECOND).undo(anew);

    assertThat(facts(old)).usingRecursiveComparison().isEqualTo(facts(anew));
    assertThat(door(SECOND).imports(old))
        .extracting(StoredImport::number)
        .containsExactly("000001");
  }

  @Test
  void a_preview_and_what_the_book_adds_stand_on_it_as_well() throws IOException {
    try (var folder = more()) {
      assertThat(
              door(SECOND)
                  .tried(old, folder, BookRows.NONE, Precedence.NOTHING, _ -> {})
                  .preview()
                  .faults())
          .isZero();
    }
    assertThat(isRolledUp("000002")).isFalse();
    var reaction =
        new BookRows.Reactions(
            new ClientId("K1"), SECOND.atStartOfDay().toInstant(ZoneOffset.UTC), 3, 4);

    door(SECOND).stored(old, new BookRows(List.of(reaction)));

    assertThat(isRolledUp("000002")).isTrue();
  }

  @Test
  void it_is_taken_over_also_while_an_import_is_running() {
    try (var _ = new FactsStore(old).beginWriting()) {
      assertThat(facts(old).months()).isNotEmpty();
    }
    assertThat(isRolledUp("000002")).isTrue();
  }

  @Test
  void nobody_who_writes_is_held_off_by_it_and_it_clears_nothing_away() throws IOException {
    var stale = Files.createFile(old.resolve("facts/000001.rollup.duckdb.1.making"));
    Files.setLastModifiedTime(stale, FileTime.from(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC)));
    var fresh = Files.createFile(old.resolve("facts/000002.rollup.duckdb.1.making"));

    importMore(old);

    assertThat(stale).as("left by a crash").doesNotExist();
    assertThat(fresh).as("somebody is at it").exists();
  }

  @Test
  void settings_of_an_old_file_become_the_books() {
    new FactsStore(old)
        .sayOfTheBook(file("000002"), SECOND.atStartOfDay().toInstant(ZoneOffset.UTC));

    var carried = new OpenedEachTime().readItself(file("000002"), StoredSettings::carried);
    assertThat(carried.areOfTheBook()).isTrue();
    assertThat(facts(old).months()).isNotEmpty();
  }

  @Test
  void where_the_folder_cant_be_written_a_sentence_says_so() throws IOException {
    Files.createDirectories(FactsStore.rolledUp(file("000002")).resolve("in the way"));

    assertThat(InEnglish.problems(() -> facts(old)))
        .singleElement()
        .asString()
        .startsWith(
            file("000002")
                + ": what these facts add up to isn't kept beside them, or another version made it; it must be made once, but nothing can be written here: ");
  }

  @Test
  void facts_of_a_later_version_are_left_alone() {
    WrittenByHand.in(file("000002"), "CREATE TABLE schema_version AS SELECT 99 AS version");

    assertThat(InEnglish.problems(() -> facts(old)))
        .containsExactly(
            "the facts in force were kept by a later version of Tamis; read them with that one");
  }

  /// The same originals, imported by this version on the same days.
  private Path importedAnew() throws IOException {
    var data = temporary.resolve("anew");
    importAnew(data, "000001", FIRST);
    importAnew(data, "000002", SECOND);
    return data;
  }

  private void importAnew(Path data, String number, LocalDate day) throws IOException {
    var originals = old.resolve("facts").resolve(number);
    var settings = originals.resolve("portfolio.yaml.gz");
    if (Files.exists(settings)) {
      try (var text = new GZIPInputStream(Files.newInputStream(settings))) {
        Files.copy(text, originals.resolve("portfolio.yaml"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (var folder = FactsFolder.open(originals)) {
      assertThat(door(day).importInto(data, folder, ImportOptions.STRICT, _ -> {}))
          .isInstanceOf(Facts.Import.Stored.class);
    }
  }

  private void importMore(Path data) throws IOException {
    try (var folder = more()) {
      assertThat(door(SECOND).importInto(data, folder, ImportOptions.STRICT, _ -> {}))
          .isInstanceOf(Facts.Import.Stored.class);
    }
  }

  private FactsFolder more() throws IOException {
    var folder = Files.createDirectories(temporary.resolve("more"));
    Files.writeString(
        folder.resolve("clients.csv"),
        "client_id,name,hours_per_month\nK1,Kept and changed,4\nK99,New,2\n");
    Files.writeString(folder.resolve("stack.csv"), "client_id,tool,in_place\nK99,backup,yes\n");
    return FactsFolder.open(folder);
  }

  private static Facts door(LocalDate today) {
    return FolderFixture.door(today);
  }

  private static PortfolioMonths facts(Path data) {
    return door(SECOND).stored(data).months();
  }

  private Path file(String number) {
    return old.resolve("facts").resolve(number + ".duckdb");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(old.resolve("facts"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private boolean isRolledUp(String number) {
    return Files.exists(FactsStore.rolledUp(file(number)));
  }
}

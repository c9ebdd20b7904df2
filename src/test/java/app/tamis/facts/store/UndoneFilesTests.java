package app.tamis.facts.store;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Facts;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.KeptFile;
import app.tamis.facts.StoredImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was undone is gone once the next import is in force.
class UndoneFilesTests {

  @TempDir private Path temporary;
  private Path data;
  private FolderFixture folder;

  @BeforeEach
  void importTwiceAndUndo() {
    data = temporary.resolve("data");
    folder = aFolder(temporary.resolve("harbour"));
    folder.importedInto(data);
    importTicket("T2");
    door().undo(data);
  }

  @Test
  void what_was_undone_stays_until_the_next_import() throws IOException {
    assertThat(versions()).containsExactly("000001", "000002");

    importTicket("T3");

    assertThat(versions()).containsExactly("000001", "000003");
  }

  @Test
  void all_that_an_undo_could_lead_back_to_stays() throws IOException {
    importTicket("T3");
    importTicket("T4");

    assertThat(versions()).containsExactly("000001", "000003", "000004");
    door().undo(data);
    door().undo(data);
    assertThat(door().imports(data)).extracting(StoredImport::number).containsExactly("000001");
  }

  @Test
  void after_all_was_undone_the_next_import_leaves_nothing_of_it() throws IOException {
    door().undo(data);

    importTicket("T3");

    assertThat(versions()).containsExactly("000003");
  }

  @Test
  void an_import_that_is_refused_or_knows_all_clears_nothing() throws IOException {
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\nT3,C2,bad\n").importedInto(data);
    folder
        .with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,2025-01-05T10:00:00\n")
        .importedInto(data);

    assertThat(versions()).containsExactly("000001", "000002");
  }

  @Test
  void what_a_crash_left_of_the_clearing_the_next_import_clears() throws IOException {
    var undone = Files.readAllBytes(data.resolve("facts/000002.duckdb"));
    importTicket("T3");

    // As it was when the new file was in force and nothing was cleared yet, then half of it.
    Files.write(data.resolve("facts/000002.duckdb"), undone);
    Files.createDirectories(data.resolve("facts/000002"));
    assertThat(door().imports(data))
        .extracting(StoredImport::number)
        .containsExactly("000001", "000003");
    importTicket("T4");
    Files.createDirectories(data.resolve("facts/000002"));
    importTicket("T5");

    assertThat(versions()).containsExactly("000001", "000003", "000004", "000005");
  }

  @Test
  void a_copy_under_way_keeps_what_it_copies() throws IOException {
    importTicket("T3");
    List<KeptFile> kept;
    try (var _ = Facts.hold(data)) {
      kept = door().kept(data);
      door().undo(data);
      importTicket("T4");

      for (var file : kept) {
        try (var in = file.content().open()) {
          assertThat(in.readAllBytes()).as(file.name()).isNotEmpty();
        }
      }
      assertThat(versions()).containsExactly("000001", "000003", "000004");
    }

    importTicket("T5");

    assertThat(versions()).containsExactly("000001", "000004", "000005");
  }

  @Test
  void a_copy_has_nothing_of_what_was_undone() {
    assertThat(door().kept(data)).extracting(KeptFile::name).noneMatch(name -> name.contains("02"));
  }

  @Test
  void who_has_an_undone_file_open_reads_on() {
    importTicket("T3");
    var file = data.resolve("facts/000003.duckdb");
    try (var open = new KeptOpen()) {
      var read =
          open.readAsItIs(
              file,
              engine -> {
                door().undo(data);
                importTicket("T4");
                assertThat(file).doesNotExist();
                return StoredImports.list(engine);
              });

      assertThat(read).extracting(StoredImport::number).containsExactly("000001", "000003");
    }
  }

  private void importTicket(String id) {
    folder
        .with(
            "tickets.csv", "ticket_id,client_id,opened_at\n%s,C2,2025-01-07T10:00\n".formatted(id))
        .importedInto(data);
  }

  private static Facts door() {
    return FolderFixture.door(FolderFixture.TODAY);
  }

  /// Those of which there is anything.
  private SortedSet<String> versions() throws IOException {
    try (var files = Files.list(data.resolve("facts"))) {
      var numbers = new TreeSet<String>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{6}.*"))
          .forEach(name -> numbers.add(name.substring(0, 6)));
      return numbers;
    }
  }
}

package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedMappingsTests {

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
  private static final String TEXT =
      "tables:\n  clients:\n    columns: {client_id: Code, name: Client}\n";
  private static final String MORE =
      "tables:\n  clients:\n    columns: {client_id: Code, name: Client, email: Mail}\n";

  @TempDir private Path data;
  private SavedMappings saved;

  @BeforeEach
  void open() {
    saved = new SavedMappings(data);
  }

  @Test
  void a_saved_mapping_says_who_saved_it_and_reads_as_it_was_written() {
    saved.save("our desk", TEXT, "Olive Owner", NOW);

    assertThat(saved.list())
        .singleElement()
        .satisfies(mapping -> {
          assertThat(mapping.name()).isEqualTo("our desk");
          assertThat(mapping.by()).isEqualTo("Olive Owner");
          assertThat(mapping.at()).isEqualTo(NOW);
          assertThat(mapping.mapping().text()).isEqualTo(TEXT);
          assertThat(mapping.tables()).containsExactly(FactTable.CLIENTS);
        });
  }

  @Test
  void the_mapping_that_knows_most_of_a_files_columns_reads_it() throws IOException {
    saved.save("few", TEXT, "", NOW);
    saved.save("more", MORE, "", NOW);

    assertThat(saved.fitting(file("Code,Client,Mail,Fax\n"))).contains("more");
    assertThat(saved.fitting(file("Code,Client\n"))).contains("few");
    assertThat(saved.fitting(file("Fax\n"))).isEmpty();
  }

  @Test
  void a_spoiled_mapping_hides_no_other() throws IOException {
    saved.save("sound", TEXT, "", NOW);
    Files.writeString(data.resolve("mappings/spoiled.yaml"), "tables: [");

    assertThat(saved.list()).extracting(SavedMapping::name).containsExactly("sound");
  }

  @Test
  void a_name_is_no_path_and_none_that_is_taken_by_tamis() {
    for (var name : new String[] {"../evil", "", ".hidden", "fec", "FEC"}) {
      assertThatThrownBy(() -> saved.save(name, TEXT, "", NOW)).isInstanceOf(Problems.class);
    }
    assertThat(saved.list()).isEmpty();
  }

  @Test
  void a_name_is_made_of_a_files_words() {
    saved.save("desk export", TEXT, "", NOW);

    assertThat(saved.nameFor("Desk_export (2025-07-31).csv")).isEqualTo("desk export 2");
    assertThat(saved.nameFor("2025.csv")).isEqualTo("export");
    assertThat(saved.nameFor("FEC.txt")).isEqualTo("fec 2");
  }

  @Test
  void a_backup_holds_them_and_a_restore_brings_them_back(@TempDir Path elsewhere)
      throws IOException {
    saved.save("our desk", TEXT, "Olive Owner", NOW);
    var archive = elsewhere.resolve("tamis.zip");
    var kept =
        FolderFixture.door(java.time.LocalDate.of(2026, 11, 25)).kept(data).stream()
            .map(file -> new Backup.KeptBeside(file.name(), file.content()::open))
            .toList();

    new Backup(Map.of(), _ -> {}).save(data, kept, archive, NOW, "test");
    new Restore(Map.of(), _ -> {}).restore(archive, elsewhere.resolve("restored"));

    assertThat(new SavedMappings(elsewhere.resolve("restored")).list()).isEqualTo(saved.list());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(data.resolve("file.csv"), text);
  }
}

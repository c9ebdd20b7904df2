package app.tamis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.book.Backup;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
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
          assertThat(mapping.text()).isEqualTo(TEXT);
          assertThat(((SavedMapping.Sound) mapping).tables()).containsExactly(FactTable.CLIENTS);
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
  void a_spoiled_mapping_says_what_is_wrong_with_it_and_reads_no_file() throws IOException {
    saved.save("sound", TEXT, "", NOW);
    saved.save("spoiled", MORE, "Olive Owner", NOW);
    spoil("spoiled", "Mail}", "Mail");

    assertThat(saved.list()).extracting(SavedMapping::name).containsExactly("sound", "spoiled");
    assertThat(saved.find("spoiled"))
        .get()
        .isInstanceOfSatisfying(
            SavedMapping.Spoiled.class,
            spoiled -> {
              assertThat(spoiled.text()).isEqualTo(MORE.replace("Mail}", "Mail"));
              assertThat(spoiled.by()).isEqualTo("Olive Owner");
              assertThat(spoiled.faults()).isNotEmpty();
            });
    assertThat(saved.fitting(file("Code,Client,Mail\n"))).contains("sound");
  }

  @Test
  void a_mapping_that_is_no_text_is_spoiled() throws IOException {
    saved.save("spoiled", TEXT, "", NOW);
    Files.write(data.resolve("mappings/spoiled.yaml"), new byte[] {'#', (byte) 0xE9, '\n'});

    assertThat(saved.list())
        .singleElement()
        .isInstanceOfSatisfying(
            SavedMapping.Spoiled.class,
            spoiled ->
                assertThat(spoiled.faults()).extracting(Message::key).containsExactly("file.utf8"));
  }

  @Test
  void a_mapping_whose_date_was_spoiled_is_read_all_the_same() throws IOException {
    saved.save("our desk", TEXT, "Olive Owner", NOW);
    spoil("our desk", "2026-11-25T06", "2026-13-45T06");

    assertThat(saved.find("our desk"))
        .get()
        .isInstanceOfSatisfying(
            SavedMapping.Sound.class,
            sound -> {
              assertThat(sound.by()).isEqualTo("Olive Owner");
              assertThat(sound.text()).isEqualTo(TEXT);
            });
  }

  @Test
  void what_merely_lies_beside_them_is_no_mapping() throws IOException {
    saved.save("our desk", TEXT, "", NOW);
    Files.writeString(data.resolve("mappings/._our desk.yaml"), "left by a Mac");
    Files.createDirectory(data.resolve("mappings/old.yaml"));

    assertThat(saved.list()).extracting(SavedMapping::name).containsExactly("our desk");
  }

  @Test
  void an_import_through_a_spoiled_mapping_says_so() throws IOException {
    saved.save("our desk", TEXT, "", NOW);
    var intake = new Intakes(data).begin();
    intake.receive("desk.csv", new ByteArrayInputStream("Code,Client\n".getBytes(UTF_8)));
    intake.choose("desk.csv", "our desk");
    spoil("our desk", "clients", "klients");

    assertThatThrownBy(intake::open)
        .isInstanceOfSatisfying(
            Problems.class,
            found ->
                assertThat(Words.in(Locale.UK).sentence(found.messages().getFirst()))
                    .isEqualTo(
                        "desk.csv is to be read through the saved mapping our desk, which is spoiled; mend it on its page among the saved mappings, or say anew how the file is read."));
  }

  @Test
  void a_name_that_is_taken_serves_no_second_mapping_in_whatever_letters() {
    saved.save("our desk", TEXT, "", NOW);

    assertThat(saved.faultOfNew("Our Desk")).contains(Message.of("mapping.name.taken", "our desk"));
    assertThat(saved.faultOfNew("fec")).contains(Message.of("mapping.name.shipped", "fec"));
    assertThat(saved.faultOfNew("their desk")).isEmpty();
  }

  @Test
  void a_mapping_that_reads_no_column_reads_no_file() throws IOException {
    saved.save("nothing", "tables: {}\n", "", NOW);

    assertThat(saved.fitting(file("Fax\n"))).isEmpty();
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

    new Backup(Map.of(), _ -> {})
        .save(data, () -> kept, archive, NOW, "test", java.util.Optional.empty());
    new Restore(Map.of(), _ -> {})
        .restore(archive, elsewhere.resolve("restored"), new Trust.ByWord());

    assertThat(new SavedMappings(elsewhere.resolve("restored")).list()).isEqualTo(saved.list());
  }

  private void spoil(String name, String text, String by) throws IOException {
    var file = data.resolve("mappings/" + name + ".yaml");
    Files.writeString(file, Files.readString(file).replace(text, by));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(data.resolve("file.csv"), text);
  }
}

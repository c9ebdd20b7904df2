package app.tamis.facts.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.Intakes;
import app.tamis.facts.Reject;
import app.tamis.facts.SavedMappings;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.mapping.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendedTests {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADER = "Tamis: line,What would be accepted,";

  private static final String TABLES =
      "tables: {clients: {columns: {client_id: Case, name: Name}}}\n";

  @TempDir private Path data;
  private Intake intake;

  @BeforeEach
  void begin() {
    intake = new Intakes(data).begin();
  }

  @Test
  void a_mended_row_takes_the_place_of_the_one_it_came_from() {
    send("desk.csv", "Case,Day\n1,today\n2,soon\n");

    send("desk.csv.rejects.csv", HEADER + "Case,Day\n" + mark(2, "1,today") + ",,1,2025-03-01\n");

    assertThat(sent("desk.csv")).isEqualTo("Case,Day\n1,2025-03-01\n2,soon\n");
  }

  @Test
  void a_row_that_was_mended_in_two_ways_is_refused_and_nothing_is_changed() {
    send("desk.csv", "Case,Day\n1,today\n");
    var mark = mark(2, "1,today");
    var twice =
        HEADER + "Case,Day\n" + mark + ",a day,1,2025-03-01\n" + mark + ",a number,1,today\n";

    assertThatThrownBy(() -> send("desk.csv.rejects.csv", twice))
        .isInstanceOfSatisfying(
            Problems.class,
            fault ->
                assertThat(inEnglish(fault))
                    .isEqualTo(
                        "desk.csv.rejects.csv: the row of line 2 stands twice, mended in two ways; nothing was changed. Keep one of the two, and send the file again."));
    assertThat(sent("desk.csv")).isEqualTo("Case,Day\n1,today\n");
    assertThatThrownBy(() -> send("gone.csv.rejects.csv", twice)).isInstanceOf(Problems.class);
    assertThat(intake.path("gone.csv")).isEmpty();
  }

  @Test
  void rows_are_not_put_into_a_workbook() {
    send("clients.json", "[{\"client_id\":\"1\"}]");

    assertThat(intake.files())
        .extracting(IntakeFile::what)
        .containsExactly(new IntakeFile.What.Table(FactTable.CLIENTS));
    assertThatThrownBy(
            () -> send("clients.json.rejects.csv", HEADER + "client_id\n" + mark(2, "1") + ",,2\n"))
        .isInstanceOfSatisfying(
            Problems.class,
            fault ->
                assertThat(inEnglish(fault))
                    .startsWith("clients.json.rejects.csv: clients.json is no text file"));
    assertThat(sent("clients.json")).isEqualTo("[{\"client_id\":\"1\"}]");
  }

  @Test
  void a_row_that_stands_twice_just_so_counts_once() {
    send("desk.csv", "Case,Day\n1,today\n");
    var row = mark(2, "1,today") + ",,1,2025-03-01\n";

    send("desk.csv.rejects.csv", HEADER + "Case,Day\n" + row + row);

    assertThat(sent("desk.csv")).isEqualTo("Case,Day\n1,2025-03-01\n");
  }

  @Test
  void files_that_differ_in_their_ending_have_rejects_of_their_own() {
    assertThat(Stream.of("x.csv", "x.txt", "x.tsv", "x.csv.gz", "x"))
        .extracting(name -> String.valueOf(intake.rejects(name).getFileName()))
        .containsExactly(
            "x.csv.rejects.csv",
            "x.txt.rejects.csv",
            "x.tsv.rejects.csv",
            "x.csv.gz.rejects.csv",
            "x.rejects.csv");

    send("x.csv", "Case\none\n");
    send("x.txt", "Case\ntwo\n");
    send("x.txt.rejects (1).csv", HEADER + "Case\n" + mark(2, "two") + ",,2\n");

    assertThat(sent("x.csv")).isEqualTo("Case\none\n");
    assertThat(sent("x.txt")).isEqualTo("Case\n2\n");
  }

  @Test
  void an_accent_may_be_written_in_two_ways() {
    var decomposed = Normalizer.normalize("Hôtel.csv", Normalizer.Form.NFD);
    send(decomposed, "Case,Day\n1,today\n");

    send("Hôtel.csv.rejects.csv", HEADER + "Case,Day\n" + mark(2, "1,today") + ",,1,2025-03-01\n");

    assertThat(sent(decomposed)).isEqualTo("Case,Day\n1,2025-03-01\n");
    assertThat(intake.files()).hasSize(1);
  }

  @Test
  void a_spreadsheet_may_save_the_mended_rows_in_the_encoding_of_windows() {
    send("desk.csv", "Case;Name\n1;Hôtel\n");
    var mended =
        "Tamis : ligne;Ce qui serait accepté;Case;Name\n" + mark(2, "1;Hôtel") + ";;1;Café d’été\n";

    send("desk.csv.rejects.csv", mended.getBytes(WINDOWS));

    assertThat(sent("desk.csv")).isEqualTo("Case;Name\n1;Café d’été\n");
  }

  @Test
  void a_file_in_an_old_encoding_stays_in_it() throws IOException {
    send("desk.csv", "Case;Name\n1;Hôtel\n".getBytes(WINDOWS));

    send("desk.csv.rejects.csv", "Tamis;;Case;Name\n" + mark(2, "1;Hôtel") + ";;1;Café\n");

    assertThat(Files.readString(intake.path("desk.csv").orElseThrow(), WINDOWS))
        .isEqualTo("Case;Name\n1;Café\n");
  }

  @Test
  void a_letter_that_the_files_encoding_lacks_is_kept_and_read() {
    send("desk.csv", "Case;Name\n1;Hôtel\n2;Été\n".getBytes(WINDOWS));

    send("desk.csv.rejects.csv", "Tamis;;Case;Name\n" + mark(2, "1;Hôtel") + ";;1;Łódź\n");

    assertThat(read("desk.csv", "file: {encoding: windows-1252}\n" + TABLES))
        .contains("1;Łódź", "2;Été");
  }

  @Test
  void rows_without_their_original_are_read_in_whatever_encoding_it_was() {
    send("desk.csv.rejects.csv", "Tamis;;Case;Name\n2#0;;1;Été\n");

    assertThat(read("desk.csv", "file: {encoding: windows-1252}\n" + TABLES)).contains("1;Été");
  }

  @Test
  void rows_without_their_original_stand_below_as_many_lines_as_it_had_before_its_header() {
    save("desk", "file: {skip_lines: 2}\n" + TABLES);

    send("desk.txt.rejects.csv", "Tamis: line (header: 3),,Case,Name\n4#0,,1,Brun\n");

    assertThat(intake.files())
        .extracting(IntakeFile::what)
        .containsExactly(new IntakeFile.What.Mapped("desk"));
  }

  @Test
  void rows_without_their_original_are_written_as_its_mapping_reads_them() {
    save("desk", "file: {separator: '|', quoted: no}\n" + TABLES);

    send("desk.txt.rejects.csv", "Tamis;;Case;Name\n2#0;;1;\"\"\"Brun\"\" & Fils\"\n");

    assertThat(sent("desk.txt")).isEqualTo("Case|Name\n1|\"Brun\" & Fils\n");
  }

  @Test
  void a_row_is_found_again_by_the_mapping_that_was_chosen() {
    save("desk", TABLES);
    send("desk.csv", "Case;Name\n1;\"a\" b\n2;c\n");
    save("chosen", "file: {quoted: no}\n" + TABLES.replace("Name", "Case"));
    intake.choose("desk.csv", "chosen");

    send("desk.csv.rejects.csv", "Tamis;;Case;Name\n" + mark(2, "1;\"\"\"a\"\" b\"") + ";;1;d\"\n");

    assertThat(sent("desk.csv")).isEqualTo("Case;Name\n1;d\"\n2;c\n");
  }

  @Test
  void a_row_is_found_again_by_the_mapping_that_an_import_yaml_names() {
    send("import.yaml", "files: {desk.*: my.yaml}\n");
    send("my.yaml", "file: {encoding: [utf-8, iso-8859-15]}\n" + TABLES);
    send("desk.csv", "Case;Name\n1;5 €\n".getBytes(Charset.forName("ISO-8859-15")));

    send("desk.csv.rejects.csv", "Tamis;;Case;Name\n" + mark(2, "1;5 €") + ";;2;5 €\n");

    assertThat(intake.path("desk.csv").orElseThrow())
        .hasBinaryContent("Case;Name\n2;5 €\n".getBytes(Charset.forName("ISO-8859-15")));
  }

  @Test
  void letters_that_the_mapping_cannot_read_are_not_spoiled() {
    save("desk", TABLES);
    var original = "Case;Name\n1;a\n2;Été\n".getBytes(WINDOWS);
    send("desk.csv", original);

    assertThatThrownBy(
            () -> send("desk.csv.rejects.csv", "Tamis;;Case;Name\n" + mark(2, "1;a") + ";;1;b\n"))
        .isInstanceOf(Problems.class);
    assertThat(intake.path("desk.csv").orElseThrow()).hasBinaryContent(original);
  }

  private void save(String name, String mapping) {
    new SavedMappings(data).save(name, mapping, "", Instant.EPOCH);
  }

  private String read(String name, String mapping) {
    var file = intake.path(name).orElseThrow();
    try (var scratch = Scratch.make()) {
      var csv = Mapping.read("desk", mapping).open(file, name, scratch.folder());
      return Files.readString(csv.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(String name, String text) {
    send(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(String name, byte[] content) {
    intake.receive(name, new ByteArrayInputStream(content));
  }

  /// Without the mark that tells the encoding.
  private String sent(String name) {
    try {
      return Files.readString(intake.path(name).orElseThrow()).replace("\uFEFF", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mark(long line, String row) {
    return new Reject("", line, "", "", Message.of("expected.value"), row).mark();
  }

  private static String inEnglish(Problems faults) {
    return faults.messages().stream()
        .map(Words.in(Locale.UK)::sentence)
        .collect(Collectors.joining(" "));
  }
}

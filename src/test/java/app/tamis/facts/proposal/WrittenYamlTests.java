package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.OddTexts;
import app.tamis.basics.Words;
import app.tamis.basics.Yaml;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.StrangeFile;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.reading.ImportYaml;
import app.tamis.facts.reading.OpenedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Tamis writes is read as it was meant, whatever files and columns are called.
class WrittenYamlTests {

  @TempDir Path folder;

  @Test
  void a_file_of_any_name_goes_through_its_mapping_and_no_other_does() {
    for (var name : OddTexts.list()) {
      if (!name.contains("/")) {
        var file = name + ".csv";

        var routes =
            ImportYaml.read(
                "f", ImportYaml.written(Map.of(file, "fec", "o.csv", "toggl-time")), folder);

        assertThat(routes.mappingOf(Path.of(file))).as(name).isPresent();
        assertThat(routes.mappingOf(Path.of("x" + file))).as(name).isEmpty();
      }
    }
  }

  @Test
  void a_file_with_quotes_in_its_name_is_kept_as_a_folder_that_can_be_read_again()
      throws IOException {
    var file = Files.writeString(folder.resolve("a\"b [1].csv"), "No,Name\n1,Quay\n");
    var mapping =
        Mapping.read("m.yaml", "tables: {clients: {columns: {client_id: No, name: Name}}}");

    try (var opened = OpenedFolder.ofFile(file, mapping)) {
      var again = Files.createDirectory(folder.resolve("again"));
      for (var original : opened.originals().entrySet()) {
        Files.copy(original.getValue(), again.resolve(original.getKey()));
      }
      try (var kept = OpenedFolder.open(again)) {
        assertThat(kept.feeds(FactTable.CLIENTS)).isTrue();
      }
    }
  }

  @Test
  void a_text_is_read_as_it_was_written_in_quotes_or_without() {
    for (var text : OddTexts.list()) {
      assertThat(Yaml.read("f", MappingWriter.quoted(text) + ": v").root().text(text))
          .as(text)
          .contains("v");
      assertThat(Yaml.read("f", "k: {from: " + MappingWriter.quoted(text) + "}").root().map("k"))
          .hasValueSatisfying(map -> assertThat(map.text("from")).as(text).contains(text));
    }
  }

  @Test
  void a_mapping_can_be_drafted_whatever_the_columns_are_called() throws IOException {
    for (var odd :
        List.of(
            "a\"b",
            "x: y",
            "# no",
            "- lead",
            "yes",
            "12",
            "é😀",
            "l1\nl2: x",
            "null",
            "~",
            "{a}",
            "a, b")) {
      var file =
          Files.writeString(
              folder.resolve("export.csv"),
              "No,%1$s,Kind of %1$s\n1,%1$s,%1$s\n2,b,c\n"
                  .replace("%1$s,", "\"" + odd.replace("\"", "\"\"") + "\",")
                  .replace("Kind of %1$s", "\"Kind of " + odd.replace("\"", "\"\"") + "\"")
                  .replace("%1$s", "\"" + odd.replace("\"", "\"\"") + "\""));
      try (var strange = StrangeFile.open(file, "na\nme: x.csv")) {
        var proposed =
            strange.proposed(
                FactTable.CONTACTS,
                Map.of("contact_id", "No", "client_id", odd, "name", odd),
                MappingAnswers.NONE,
                Words.in(Locale.UK));

        var mapping = Mapping.read("f.yaml", proposed.yaml());

        assertThat(mapping.columns()).as(odd).contains("No", odd);
      }
    }
  }
}

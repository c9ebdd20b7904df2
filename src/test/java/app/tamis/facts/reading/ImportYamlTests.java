package app.tamis.facts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.InEnglish;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportYamlTests {

  private static final String SHIPPED = String.join(", ", MappingFiles.names());

  @TempDir Path folder;

  @Test
  void a_file_goes_through_the_mapping_of_the_first_pattern_that_fits() throws IOException {
    Files.writeString(
        folder.resolve("my-toggl.yaml"), "tables: {clients: {columns: {client_id: a, name: b}}}");
    var routes =
        ImportYaml.read(
            "import.yaml",
            """
            files:
              "XERO*.csv": xero-invoices
              "time/toggl*.csv": my-toggl.yaml
              "**.csv": toggl-time
            """,
            folder);

    assertThat(routes.mappingOf(Path.of("xero-2025.csv")))
        .get()
        .extracting(Mapping::name)
        .isEqualTo("xero-invoices");
    assertThat(routes.mappingOf(Path.of("time", "Toggl_May.csv")))
        .get()
        .extracting(Mapping::name)
        .isEqualTo("my-toggl.yaml");
    assertThat(routes.mappingOf(Path.of("old", "time.csv")))
        .get()
        .extracting(Mapping::name)
        .isEqualTo("toggl-time");
    assertThat(routes.mappingOf(Path.of("notes.txt"))).isEmpty();
    assertThat(routes.patternsWithout(List.of(Path.of("xero.csv"))))
        .containsExactly("time/toggl*.csv");
  }

  @Test
  void every_fault_is_told_at_once_those_of_the_mappings_too() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), "tables: {clients: {columns: {client_id: a}}}");

    var faults =
        InEnglish.problems(() ->
            ImportYaml.read(
                "import.yaml",
                """
                file: {}
                files:
                  "xero*.csv": xero
                  "time.csv": gone.yaml
                  "clients.csv": mine.yaml
                  "[": fec
                """,
                folder));

    assertThat(faults)
        .containsExactly(
            "import.yaml:6: [ is not a pattern of file names; one such as \"xero*.csv\" was expected",
            "import.yaml:1: file is not a known key; did you mean files?",
            "xero is not a mapping; there are "
                + SHIPPED
                + ", and files whose names end in .yaml; did you mean xero-invoices?",
            "gone.yaml: there is no such file",
            "mine.yaml:1: clients can not do without name: say which column feeds it");
  }

  @Test
  void no_file_is_read_that_lies_outside_of_the_folder(@TempDir Path elsewhere) throws IOException {
    var secret = Files.writeString(elsewhere.resolve("secret.yaml"), "password: 1");
    Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
    Files.createSymbolicLink(folder.resolve("there"), elsewhere);
    var up = folder.toRealPath().relativize(secret.toRealPath());

    for (var path :
        List.of(
            secret.toString(),
            up.toString(),
            "sub/../" + up,
            "link.yaml",
            "there/secret.yaml",
            "there/../" + elsewhere.getFileName() + "/secret.yaml",
            "../no-such-file.yaml",
            "/etc/no-such-file.yml")) {
      assertThat(
              InEnglish.problems(
                  () -> ImportYaml.read("import.yaml", "files: {a.csv: '" + path + "'}", folder)))
          .containsExactly(
              "import.yaml:1: "
                  + path
                  + " does not lie in this folder; a YAML file beside import.yaml or below was"
                  + " expected, or one of "
                  + SHIPPED);
    }
  }

  @Test
  void a_mapping_may_lie_in_a_folder_below_or_be_a_link_within() throws IOException {
    var below = Files.createDirectory(folder.resolve("below"));
    var own = below.resolve("own.yaml");
    Files.writeString(own, "tables: {clients: {columns: {client_id: a, name: b}}}");
    Files.createSymbolicLink(folder.resolve("link.yaml"), own);

    for (var path : List.of("below/own.yaml", "./below/../below/own.yaml", "link.yaml")) {
      assertThat(
              ImportYaml.read("import.yaml", "files: {a.csv: '" + path + "'}", folder)
                  .mappingOf(Path.of("a.csv")))
          .isPresent();
    }
  }

  @Test
  void a_name_that_is_no_mapping_is_told_with_those_that_there_are() {
    assertThat(InEnglish.problems(() -> MappingFiles.find("toggle", folder)))
        .containsExactly(
            "toggle is not a mapping; there are "
                + SHIPPED
                + ", and files whose names end in .yaml; did you mean toggl-time?");
  }
}

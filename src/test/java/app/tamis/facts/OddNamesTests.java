package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.EnginePath;
import app.tamis.facts.files.Packed;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.reading.ImportYaml;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a folder is called, it is the one that is read; never one beside it that its name would
/// stand for in a pattern.
class OddNamesTests {

  private static final int OURS = 100;
  private static final int A_DECOYS = 777;

  /// A data folder to take in an odd one's stead, made once.
  @TempDir private static Path made;

  @TempDir private Path temporary;

  @BeforeAll
  static void makeADecoy() {
    aBilling(made.resolve("decoy"), A_DECOYS).importedInto(made.resolve("data"));
  }

  private static void copyOfDecoy(Path data) throws IOException {
    try (var files = Files.walk(made.resolve("data"))) {
      for (var file : files.toList()) {
        var copy = data.resolve(made.resolve("data").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /// A name, and others that a pattern would take it for.
  static Stream<Arguments> names() {
    return Stream.of(
            List.of("cc[1]", "cc1"),
            List.of("[!a]", "b", "[a]"),
            List.of("[a-c]", "a", "b"),
            List.of("a*b", "ab", "axb"),
            List.of("*", "any"),
            List.of("**", "any", "deep"),
            List.of("q?r", "qxr", "q"),
            List.of("{x,y}", "x", "y"),
            List.of("back\\slash", "backslash", "slash"),
            List.of("\\[1]", "[1]", "1"),
            List.of("a=b", "a", "b"),
            List.of("c1=C9", "c1"),
            List.of("it's", "its"),
            List.of("'); DROP TABLE main.clients; --", "x"),
            List.of("double\"quote", "doublequote"),
            List.of("new\nline", "new line"),
            List.of("tab\there", "tab here"),
            List.of("x;y", "x"),
            List.of("~", "root"),
            List.of("~root", "root"),
            List.of("$HOME", "HOME"),
            List.of("http:", "http"),
            List.of("s3:", "s3"),
            List.of(":memory:", "memory"),
            List.of("folder.csv", "folder"),
            List.of("folder.gz", "folder"),
            List.of("a%20b", "a b"),
            List.of("a#b", "a"),
            List.of(" leading and trailing ", "leading and trailing"),
            List.of("e\u0301te\u0301", "\u00e9t\u00e9"),
            List.of("\u00e9t\u00e9", "e\u0301te\u0301"),
            List.of("全角＊？", "全角ab"),
            List.of("📁", "📂"),
            List.of("x".repeat(250), "x".repeat(249)))
        .map(all -> Arguments.of(all.getFirst(), all.subList(1, all.size())));
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_odd_folder_is_read_and_not_its_decoys(String odd, List<String> decoys) {
    layOut(odd, decoys);

    try (var opened = FactsFolder.open(temporary.resolve(odd))) {
      assertThat(
              door(TODAY)
                  .check(opened, ImportOptions.STRICT, OddNamesTests::refuse)
                  .totals()
                  .tables())
          .hasEntrySatisfying(FactTable.INVOICE_LINES, of -> assertThat(of.rows()).isEqualTo(1));
    }
  }

  /// Those of which the engine makes most.
  static Stream<Arguments> someNames() {
    var some =
        List.of(
            "cc[1]",
            "a*b",
            "q?r",
            "{x,y}",
            "back\\slash",
            "a=b",
            "it's",
            "new\nline",
            "x;y",
            "~",
            "http:",
            ":memory:",
            "\u00e9t\u00e9",
            "📁");
    return names().filter(name -> some.contains(name.get()[0]));
  }

  @ParameterizedTest
  @MethodSource("someNames")
  void a_data_folder_may_have_an_odd_name(String odd, List<String> decoys) throws IOException {
    var data = temporary.resolve(odd).resolve("data");
    for (var decoy : decoys) {
      copyOfDecoy(temporary.resolve(decoy).resolve("data"));
    }
    aBilling(temporary.resolve("first"), OURS).importedInto(data);
    assertThat(revenue(door(TODAY).stored(data).months())).isEqualTo(OURS);

    aBilling(temporary.resolve("second"), 3 * OURS).importedInto(data);
    assertThat(door(TODAY).imports(data)).hasSize(2);

    door(TODAY).undo(data);
    assertThat(revenue(door(TODAY).stored(data).months())).isEqualTo(OURS);
    try (var files = Files.list(data.resolve("facts"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "CURRENT",
              "LOCK",
              "000001",
              "000001.duckdb",
              "000001.rollup.duckdb",
              "000002",
              "000002.duckdb",
              "000002.rollup.duckdb");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_odd_file_that_goes_through_a_mapping_is_read_and_not_its_decoys(
      String odd, List<String> decoys) throws IOException {
    var mapping =
        Mapping.read("mine", "tables: {clients: {columns: {client_id: No., name: Company}}}");
    for (var decoy : decoys) {
      Files.writeString(temporary.resolve(decoy), "No.,Company\nD1,Decoy\nD2,Decoy too\n");
    }
    var text = "No.,Company\nC1,Ours\n";
    var file =
        Files.write(
            temporary.resolve(odd),
            odd.endsWith(".gz") ? FolderFixture.gzip(text) : text.getBytes(StandardCharsets.UTF_8));

    try (var opened = new FactsFolder(OpenedFolder.ofFile(file, mapping))) {
      var checked = door(TODAY).check(opened, ImportOptions.STRICT, OddNamesTests::refuse);
      assertThat(checked.totals().tables())
          .hasEntrySatisfying(FactTable.CLIENTS, of -> assertThat(of.rows()).isEqualTo(1));

      var data = temporary.resolve("kept in");
      door(TODAY).importInto(data, opened, ImportOptions.STRICT, _ -> {});
      var routes = unpacked(data.resolve("facts/000001/import.yaml.gz"));
      Files.writeString(temporary.resolve("mine.yaml"), mapping.text());
      var kept = ImportYaml.read("import.yaml", routes, temporary);
      assertThat(kept.mappingOf(Path.of(odd))).isPresent();
      assertThat(decoys).noneMatch(decoy -> kept.mappingOf(Path.of(decoy)).isPresent());
    }
  }

  private static String unpacked(Path file) throws IOException {
    try (var in = Packed.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_sent_under_an_odd_name_is_read(String odd, List<String> decoys) throws IOException {
    var intakes = new Intakes(temporary.resolve(odd));
    var intake = intakes.begin();
    layOut(odd + "/sent", decoys);
    for (var file : List.of("clients.csv", "invoices.csv", "invoice_lines.csv")) {
      intake.receive(
          odd + "/" + file,
          new ByteArrayInputStream(
              Files.readAllBytes(temporary.resolve(odd).resolve("sent").resolve(file))));
    }

    try (var opened = intake.open()) {
      assertThat(
              door(TODAY)
                  .check(opened, ImportOptions.STRICT, OddNamesTests::refuse)
                  .totals()
                  .tables())
          .hasEntrySatisfying(FactTable.INVOICE_LINES, of -> assertThat(of.rows()).isEqualTo(1));
    }
  }

  @Test
  void the_engine_sees_no_file_but_those_that_it_is_given() throws IOException {
    var given = Files.writeString(temporary.resolve("given.csv"), "a\n1\n");
    var other = Files.writeString(temporary.resolve("other.csv"), "a\n2\n");
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      engine.seeOnly(List.of(EnginePath.of(given, scratch.folder())));

      assertThat(engine.number("SELECT count(*) FROM read_csv('%s')".formatted(given))).isOne();
      assertThatThrownBy(
              () -> engine.number("SELECT count(*) FROM read_csv('%s')".formatted(other)))
          .hasMessageContaining("disabled by configuration");
      assertThatThrownBy(() -> engine.execute("SET enable_external_access = true"))
          .isInstanceOf(Engine.EngineFailure.class);
    }
  }

  @Test
  void a_temporary_folder_that_the_engine_would_take_for_others_is_named() throws IOException {
    var odd = Files.createDirectories(temporary.resolve("tmp[1]/tamis"));

    assertThatThrownBy(() -> Engine.inMemory(odd))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages())
                    .extracting(message -> message.key())
                    .containsExactly("store.scratch"));
  }

  private void layOut(String odd, List<String> decoys) {
    for (var decoy : decoys) {
      aBilling(temporary.resolve(decoy), A_DECOYS).written();
    }
    aBilling(temporary.resolve(odd), OURS).written();
  }

  private static FolderFixture aBilling(Path folder, int amount) {
    return aFolder(folder)
        .with(
            "invoice_lines.csv",
            "invoice_id,line,kind,unit_price\nI1,1,recurring,%d\n".formatted(amount)
                + (amount == A_DECOYS ? "I2,1,recurring,1\n" : ""));
  }

  private static double revenue(PortfolioMonths months) {
    return months.months().stream()
        .mapToDouble(row -> row.sums().of(Figure.REVENUE_RECURRING))
        .sum();
  }

  private static void refuse(Reject reject) {
    throw new AssertionError(reject.toString());
  }
}

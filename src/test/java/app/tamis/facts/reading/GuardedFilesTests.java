package app.tamis.facts.reading;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.csv.Guard;
import app.tamis.facts.FactTable;
import app.tamis.facts.FactsFile;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Technician;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.store.NoStore;
import app.tamis.facts.table.Detail;
import app.tamis.facts.table.Typing;
import app.tamis.portfolio.SettingsText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that Tamis writes for people to finish are harmless in a spreadsheet, and mean the same.
class GuardedFilesTests {

  private static final List<String> NAMES =
      List.of("@Home SARL", "+Plus", "=1+1", "-Beta-", "＝Wide", "'=quoted", "'tis Ltd", "-5");

  @TempDir private Path temporary;

  @Test
  void a_name_that_looks_like_a_formula_still_names_its_client() throws Exception {
    var folder = aFolder(temporary.resolve("harbour")).written();
    var aliases = folder.resolve("aliases.csv");

    new FactsFile(aliases, FactTable.ALIASES)
        .add(
            NAMES.stream().map(name -> Map.of("alias", name, "client_id", "C1")).toList(),
            _ -> true);

    assertThat(Files.readString(aliases)).contains("'@Home SARL", "'+Plus", "'=1+1", "''=quoted");
    try (var opened = OpenedFolder.open(folder);
        var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      NoStore.in(engine);
      new Incoming(
              engine,
              Typing.of(opened.portfolio(), TODAY),
              opened,
              ImportOptions.STRICT,
              Detail.EVERYTHING,
              scratch.folder(),
              _ -> {},
              _ -> {})
          .read();
      assertThat(engine.list("SELECT alias FROM incoming.aliases", row -> row.getString(1)))
          .containsExactlyInAnyOrderElementsOf(NAMES);
    }
  }

  @Test
  void the_engine_takes_a_guard_off_as_we_do() {
    var texts =
        List.of(
            "'=1",
            "''=1",
            "'\t=1",
            "'\n=1",
            "' =1",
            "'\u00A0=1",
            "'\u3000=1",
            "'\uFEFF=1",
            "'\u200B=1",
            "'\u0001=1",
            "'＝1",
            "'＋",
            "'－1",
            "'＠x",
            "'-5",
            "''-5",
            "'-1 234,56",
            "'-1\u202F234,56",
            "'-1.5E-4",
            "'-5%",
            "'-5x",
            "'tis",
            "=1",
            "x",
            "'",
            "''",
            "'-",
            "'@",
            "'=1\nmore",
            "'\r",
            "'-12\n=3");
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      engine.executeResource("table/reading.sql");
      for (var text : texts) {
        assertThat(
                engine
                    .list("SELECT unguarded(%s)".formatted(Sql.text(text)), row -> row.getString(1))
                    .getFirst())
            .as(text)
            .isEqualTo(Guard.unguarded(text));
      }
    }
  }

  @Test
  void settings_keep_technicians_whose_names_look_like_formulas() {
    var technician = new Technician("-T1", "@Anna", Optional.of(Amount.of("40", "EUR")));
    var data = temporary.resolve("data");
    aFolder(temporary.resolve("harbour")).importedInto(data);

    try (var settings =
        FactsFolder.ofSettings(
            "costs", new SettingsText("", "currency: EUR"), List.of(technician))) {
      door(TODAY).importInto(data, settings, ImportOptions.STRICT, _ -> {});
    }

    assertThat(door(TODAY).technicians(data)).containsExactly(technician);
  }
}

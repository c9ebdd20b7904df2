package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.tamis.basics.Words;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store does with settings once a book keeps them, and before.
class SettingsOfTheBookTests {

  private static final String MORE = "ticket_id,client_id,opened_at\nT2,C2,2025-01-07T10:00\n";

  @TempDir private Path temporary;
  private Path data;
  private FolderFixture folder;
  private final Kept kept = new Kept();

  @BeforeEach
  void makeAFolder() {
    data = temporary.resolve("data");
    folder =
        aFolder(temporary.resolve("harbour"))
            .with("portfolio.yaml", "name: One\ntarget_rate: 90\n");
  }

  /// A book with nothing but settings in it.
  private static final class Kept implements SettingsKeeper {

    private final List<SettingsText> all = new ArrayList<>();

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public Optional<SettingsText> inForce() {
      return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    @Override
    public void keepFirst(SettingsText brought, String by, Instant at) {
      if (all.isEmpty()) {
        all.add(brought);
      }
    }
  }

  @Test
  void the_first_import_brings_the_first_settings() throws IOException {
    imported();

    assertThat(kept.all)
        .containsExactly(new SettingsText("harbour", "name: One\ntarget_rate: 90\n"));
    assertThat(carried().areOfTheBook()).isTrue();
    assertThat(Files.readString(data.resolve("facts/000001/settings.yaml")))
        .isEqualTo("name: One\ntarget_rate: 90\n");
  }

  @Test
  void a_refused_first_import_brings_none() {
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,bad\n");

    imported();

    assertThat(kept.all).isEmpty();
  }

  @Test
  void a_later_file_that_says_otherwise_changes_nothing_and_is_told() {
    imported();
    folder.with("portfolio.yaml", "target_rate: 95\nstreet_rate: 90\n");
    var told =
        "portfolio.yaml says other than the settings in force (target_rate: 95 instead of 90); those in force stay, and are changed on the page “Settings”";

    assertThat(notes(imported())).containsExactly(told);
    assertThat(target()).isEqualTo(90);

    folder.with("tickets.csv", MORE);
    assertThat(notes(folder.importedInto(data))).as("at the console").containsExactly(told);
    assertThat(target()).isEqualTo(90);
    assertThat(preview()).contains(told);
  }

  @Test
  void without_a_book_the_last_file_holds_and_what_it_changed_is_told() {
    folder.importedInto(data);
    folder.with("portfolio.yaml", "name: One\ntarget_rate: 95\n");

    assertThat(notes(folder.importedInto(data)))
        .contains(
            "portfolio.yaml takes the place of the settings before it (target_rate: 95 instead of 90)");
    assertThat(target()).isEqualTo(95);
    assertThat(carried().areOfTheBook()).isFalse();
    assertThat(door(TODAY).imports(data)).hasSize(2);
  }

  @Test
  void other_settings_make_a_facts_version_that_is_no_import() throws IOException {
    imported();

    decided("target_rate: 120");

    assertThat(target()).isEqualTo(120);
    assertThat(door(TODAY).versionInForce(data)).contains("000002");
    assertThat(Files.readString(data.resolve("facts/000002/settings.yaml")))
        .isEqualTo("target_rate: 120");
    assertThat(door(TODAY).imports(data))
        .extracting(StoredImport::number)
        .containsExactly("000001");
  }

  @Test
  void where_the_book_cant_keep_them_the_facts_stay_as_they_were() throws IOException {
    imported();

    try (var other =
        FactsFolder.ofSettings(
            "costs", new SettingsText("harbour", "target_rate: 120"), List.of())) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              withABook()
                  .importIfStill(
                      "000001",
                      data,
                      other,
                      "Anne",
                      () -> {
                        throw new IllegalStateException("the book is gone");
                      }));
    }

    assertThat(target()).isEqualTo(90);
    assertThat(door(TODAY).versionInForce(data)).contains("000001");
    assertThat(data.resolve("facts/000002")).doesNotExist();
    assertThat(data.resolve("facts/draft.duckdb")).doesNotExist();
  }

  @Test
  void undo_takes_facts_back_and_leaves_settings() {
    imported();
    decided("target_rate: 120");
    var before = door(TODAY).stored(data);
    folder.with("tickets.csv", MORE);
    imported();

    assertThat(door(TODAY).undo(data).number()).isEqualTo("000003");

    assertThat(door(TODAY).versionInForce(data)).as("as it was").contains("000002");
    assertThat(door(TODAY).stored(data)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void undo_leaves_settings_that_came_after_what_is_undone() throws IOException {
    imported();
    decided("target_rate: 120");
    var before = door(TODAY).stored(data);
    decided("target_rate: 90");
    folder.with("tickets.csv", MORE);
    imported();
    decided("target_rate: 120");

    door(TODAY).undoFrom(data, "000004");

    assertThat(door(TODAY).versionInForce(data)).as("one that stood so before").contains("000002");
    decided("target_rate: 90");
    Files.delete(data.resolve("facts/000003.duckdb"));
    folder.with("tickets.csv", MORE);
    imported();
    decided("target_rate: 121");
    door(TODAY).undo(data);

    assertThat(target()).isEqualTo(121);
    assertThat(door(TODAY).stored(data).months())
        .usingRecursiveComparison()
        .isEqualTo(before.months());
    assertThat(door(TODAY).imports(data))
        .extracting(StoredImport::number)
        .containsExactly("000001");
  }

  @Test
  void settings_outlive_an_undo_of_all_also_for_who_imports_at_the_console() {
    imported();
    decided("name: One\ntarget_rate: 120\n");
    door(TODAY).undo(data);
    assertThat(door(TODAY).versionInForce(data)).isEmpty();

    assertThat(notes(folder.importedInto(data)))
        .anyMatch(note -> note.contains("target_rate: 90 instead of 120"));

    assertThat(target()).isEqualTo(120);
    assertThat(carried().areOfTheBook()).isTrue();
  }

  @Test
  void settings_that_imports_brought_before_there_was_a_book_are_told_with_who_and_when() {
    importedBy("Anne", "target_rate: 90\n");
    importedBy("Bea", "target_rate: 95\n");

    assertThat(door(TODAY).broughtSettings(data))
        .extracting(each -> each.by() + ": " + each.text().yaml())
        .containsExactly("Anne: target_rate: 90\n", "Bea: target_rate: 95\n");

    var figures = door(TODAY).stored(data);
    door(TODAY).settingsAreOfTheBook(data);

    assertThat(carried().areOfTheBook()).isTrue();
    assertThat(door(TODAY).versionInForce(data)).contains("000002");
    assertThat(door(TODAY).stored(data)).usingRecursiveComparison().isEqualTo(figures);
  }

  private void importedBy(String name, String settings) {
    folder.with("portfolio.yaml", settings);
    try (var opened = FactsFolder.open(folder.written())) {
      door(TODAY).importInto(data, opened, ImportOptions.STRICT, name, _ -> {});
    }
  }

  private Facts.Import imported() {
    try (var opened = FactsFolder.open(folder.written())) {
      return withABook().importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }
  }

  private void decided(String yaml) {
    var text = new SettingsText("harbour", yaml);
    kept.all.add(text);
    withABook().carry(data, text);
  }

  private Facts withABook() {
    var noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Facts(Clock.fixed(noon, ZoneOffset.UTC), _ -> {}).keeping(_ -> {}, kept);
  }

  private CarriedSettings carried() {
    return door(TODAY).carriedSettings(data).orElseThrow();
  }

  private double target() {
    return door(TODAY).settings(data).orElseThrow().hourlyRates().target().orElseThrow().toDouble();
  }

  private List<String> preview() {
    try (var opened = FactsFolder.open(folder.written())) {
      return inEnglish(
          withABook()
              .tried(data, opened, BookRows.NONE, Precedence.NOTHING, _ -> {})
              .preview()
              .warnings());
    }
  }

  private static List<String> notes(Facts.Import outcome) {
    return switch (outcome) {
      case Facts.Import.Stored stored ->
          inEnglish(
              stored.facts().warnings().stream()
                  .filter(warning -> warning.key().startsWith("settings."))
                  .toList());
      case Facts.Import.NothingNew nothing -> inEnglish(nothing.notes());
      case Facts.Import.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static List<String> inEnglish(List<app.tamis.basics.Message> messages) {
    return messages.stream().map(Words.in(Locale.UK)::say).toList();
  }
}

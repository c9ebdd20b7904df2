package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tamis.basics.Amount;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import app.tamis.facts.Facts;
import app.tamis.facts.StoredImport;
import app.tamis.facts.Technician;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersion;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.trail.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// Data folders whose settings were imports, opened by a Tamis whose settings are the book's.
class SettingsOfBeforeTests {

  private static final Path BACKUPS = Path.of("src/test/resources/backups");

  @Test
  void settings_that_were_imports_become_versions_with_who_and_when() throws IOException {
    try (var tamis = RunningTamis.on(withFactsOf("settings"))) {
      assertThat(versions(tamis))
          .extracting(SettingsVersion::by, SettingsVersion::at, SettingsOfBeforeTests::target)
          .containsExactly(
              tuple("Max Manager", Instant.parse("2026-03-10T08:00:00Z"), 95.0),
              tuple("Olive Owner", Instant.parse("2026-02-10T14:30:00Z"), 95.0),
              tuple("Olive Owner", Instant.parse("2026-02-03T09:00:00Z"), 88.0));
      assertThat(facts(tamis).versionInForce(data(tamis)))
          .as("no figure changed")
          .contains("000004");
      assertThat(imports(tamis)).containsExactly("000001", "000003", "000004");

      var owner = tamis.browser();
      owner.becomesOwner(tamis.firstLink());
      owner.post("/caller-test/later");
      assertThat(owner.get("/settings").body())
          .contains("Changed the street rate from 90 to 85", "Max Manager", "10 Mar 2026, 09:00")
          .contains("Changed the target rate from 88 to 95", "Olive Owner", "10 Feb 2026, 15:30")
          .contains("The first settings, as they came with the facts");
    }
  }

  @Test
  void undoing_what_was_imported_before_leaves_the_settings_of_today() throws IOException {
    try (var tamis = RunningTamis.on(withFactsOf("settings"))) {
      facts(tamis).undoFrom(data(tamis), "000003");

      assertThat(imports(tamis)).containsExactly("000001");
      assertThat(facts(tamis).technicians(data(tamis)))
          .extracting(Technician::hourlyCost)
          .allSatisfy(cost -> assertThat(cost).contains(Amount.of("41", "EUR")));
      assertThat(streetRate(tamis)).isEqualTo(85);
    }
  }

  @Test
  void a_book_of_before_gets_its_first_settings_from_facts_that_are_rewritten_meanwhile()
      throws IOException {
    var data = RunningTamis.newFolder().resolve("restored");
    new Restore(Map.of(), _ -> {})
        .restore(BACKUPS.resolve("classic.zip"), data, new Trust.ByWord());

    try (var tamis = RunningTamis.on(data)) {
      assertThat(versions(tamis)).hasSize(1);
      assertThat(imports(tamis)).containsExactly("000001", "000002");
      assertThat(facts(tamis).stored(data).months().clients()).hasSize(8);
    }
  }

  @Test
  void a_tamis_that_was_killed_between_book_and_facts_brings_the_facts_in_line_when_it_starts()
      throws IOException {
    var data = withFactsOf("settings");
    try (var tamis = RunningTamis.on(data)) {
      var text = new SettingsText("Quay IT", "street_rate: 77\n");
      tamis.inPortfolio(() ->
          tamis
              .part(SettingsVersions.class)
              .keep(text, new Signature(Optional.empty(), "Olive Owner", "192.0.2.1")));
      assertThat(streetRate(tamis)).isEqualTo(85);
    }

    try (var tamis = RunningTamis.on(data)) {
      assertThat(streetRate(tamis)).isEqualTo(77);
      assertThat(facts(tamis).versionInForce(data)).contains("000005");
      assertThat(imports(tamis)).containsExactly("000001", "000003", "000004");
      assertThat(Files.readString(data.resolve("facts/000005/settings.yaml")))
          .isEqualTo("street_rate: 77\n");
    }
  }

  private static Path withFactsOf(String backup) throws IOException {
    var data = RunningTamis.newFolder();
    try (var zip = new ZipFile(BACKUPS.resolve(backup + ".zip").toFile())) {
      for (var entry : zip.stream().toList()) {
        var file = data.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    return data;
  }

  private static List<SettingsVersion> versions(RunningTamis tamis) {
    return tamis.inPortfolio(() -> tamis.part(SettingsVersions.class).list());
  }

  private static double target(SettingsVersion version) {
    return version.text().portfolio().hourlyRates().target().orElseThrow().toDouble();
  }

  private static double streetRate(RunningTamis tamis) {
    return facts(tamis)
        .settings(data(tamis))
        .orElseThrow()
        .hourlyRates()
        .street()
        .orElseThrow()
        .toDouble();
  }

  private static List<String> imports(RunningTamis tamis) {
    return facts(tamis).imports(data(tamis)).stream().map(StoredImport::number).toList();
  }

  private static Facts facts(RunningTamis tamis) {
    return tamis.part(Facts.class);
  }

  private static Path data(RunningTamis tamis) {
    return tamis.part(ServerSettings.class).data();
  }
}

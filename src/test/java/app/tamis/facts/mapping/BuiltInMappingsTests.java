package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FactTable;
import app.tamis.facts.Mappings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInMappingsTests {

  /// Made from what is known of the tools, before a public file was asked for.
  private static final Set<String> FIRST =
      Set.of(
          "3cx-calls",
          "autotask-time",
          "clockify-time",
          "connectwise-time",
          "fec",
          "freshdesk-tickets",
          "gocardless-payments",
          "halo-tickets",
          "harvest-time",
          "pennylane-invoices",
          "quickbooks-payments",
          "stripe-payments",
          "syncro-invoices",
          "toggl-time",
          "xero-invoices");

  /// Nothing in it tells whose it is.
  private static final String WITHOUT_HEADER = "asterisk-calls.csv";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "xero-invoices, xero-invoices.csv, xero-invoices",
    "3cx-calls, 3cx-calls.csv, 3cx-calls",
    "connectwise-time, connectwise-time.csv, connectwise-time",
    "toggl-time, toggl-time.csv, toggl-time",
    "halo-tickets, halo-tickets.csv, halo-tickets",
    "freshdesk-tickets, freshdesk-tickets.csv, freshdesk-tickets",
    "harvest-time, harvest-time.csv, harvest-time",
    "clockify-time, clockify-time.csv, clockify-time",
    "autotask-time, autotask-time.csv, autotask-time",
    "quickbooks-payments, quickbooks-payments.csv, quickbooks-payments",
    "pennylane-invoices, pennylane-invoices.csv, pennylane-invoices",
    "syncro-invoices, syncro-invoices.csv, syncro-invoices",
    "gocardless-payments, gocardless-payments.csv, gocardless-payments",
    "stripe-payments, stripe-payments.csv, stripe-payments",
    "asterisk-calls, asterisk-calls.csv, asterisk-calls",
    "dolibarr-factures, dolibarr-factures.csv, dolibarr-factures",
    "dolibarr-invoices, dolibarr-invoices.csv, dolibarr-invoices",
    "freshbooks-invoices, freshbooks-invoices.csv, freshbooks-invoices",
    "glpi-tickets, glpi-tickets.csv, glpi-tickets",
    "invoiceninja-invoices, invoiceninja-invoices.csv, invoiceninja-invoices",
    "invoiceninja-payments, invoiceninja-payments.csv, invoiceninja-payments",
    "kimai-time, kimai-time.csv, kimai-time",
    "microsoft-csp-licences, microsoft-csp-licences.csv, microsoft-csp-licences",
    "pax8-licences, pax8-licences.csv, pax8-licences",
    "solidtime-time, solidtime-time.csv, solidtime-time",
    "zammad-tickets, zammad-tickets.csv, zammad-tickets",
    "glpi-tickets, glpi-tickets-english.csv, glpi-tickets-english",
    "fec, 123456789FEC20251231.txt, fec",
    "fec, 987654321FEC20251231.txt, fec-pipes"
  })
  void an_export_becomes_facts(String mapping, String export, String expected) throws Exception {
    var result =
        MappedResults.of(
            MappingFiles.find(mapping, Path.of(".")), MappedResults.resource("exports/" + export));

    assertThat(result)
        .isEqualTo(
            Files.readString(MappedResults.resource("exports/" + expected + ".expected.txt")));
  }

  @Test
  void a_ledger_in_the_encoding_of_windows_is_read_like_one_in_utf8() throws Exception {
    var ledger = MappedResults.resource("exports/987654321FEC20251231.txt");
    var text = Files.readString(ledger).substring(1).replace("Banque", "Banque d’été");
    var export = folder.resolve("FEC.txt");
    Files.write(export, text.getBytes(Charset.forName("windows-1252")));

    var result = MappedResults.of(MappingFiles.find("fec", folder), export);

    assertThat(result)
        .isEqualTo(Files.readString(MappedResults.resource("exports/fec-pipes.expected.txt")));
  }

  @Test
  void hours_are_read_with_a_comma_as_with_a_point() throws Exception {
    var export = rewritten("harvest-time.csv", ",1.5,", ",\"1,5\",");

    assertThat(column("harvest-time", export, "minutes")).containsExactly("90", "90", "15");
  }

  @Test
  void times_are_read_without_seconds_too() throws Exception {
    var export = rewritten("clockify-time.csv", ":00 AM", " AM", ":00 PM", " PM");

    assertThat(column("clockify-time", export, "started_at"))
        .containsExactlyInAnyOrder("2026-01-23T23:15:00", "2026-02-03T08:30:00");
  }

  /// One of the exports with some texts in the place of others.
  private Path rewritten(String export, String... pairs) throws Exception {
    var text = Files.readString(MappedResults.resource("exports/" + export));
    for (int i = 0; i < pairs.length; i += 2) {
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    return Files.writeString(folder.resolve(export), text);
  }

  private static List<String> column(String mapping, Path export, String column) {
    var read = MappingFiles.find(mapping, Path.of("."));
    return MappedResults.rows(read, export, FactTable.TIME_ENTRIES).stream()
        .map(row -> row.getOrDefault(column, ""))
        .toList();
  }

  @Test
  void each_shipped_file_is_listed_with_a_description_in_both_languages() throws Exception {
    try (var files = Files.list(Path.of("src/main/resources/mappings"))) {
      var shipped =
          files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();

      assertThat(Mappings.list()).extracting(Mappings.Shipped::name).isEqualTo(shipped);
    }
    assertThat(Mappings.list())
        .allSatisfy(mapping -> {
          assertThat(mapping.description(Locale.UK)).isNotBlank();
          assertThat(mapping.description(Locale.FRANCE))
              .isNotBlank()
              .isNotEqualTo(mapping.description(Locale.UK));
        });
  }

  @Test
  void each_says_where_it_is_exported_and_what_it_tells_in_both_languages() {
    assertThat(MappingFiles.list())
        .allSatisfy(mapping -> {
          var about = mapping.about();
          assertThat(about.tool()).isNotBlank();
          assertThat(List.of(about.descriptions(), about.exports(), about.tells()))
              .allSatisfy(texts -> {
                assertThat(texts).containsOnlyKeys("en", "fr");
                assertThat(texts.values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
              });
        });
  }

  /// French puts a blank that doesn't break before `:` and its like.
  @Test
  void what_is_said_in_french_is_written_as_french_is() {
    assertThat(MappingFiles.list())
        .flatExtracting(
            mapping -> mapping.about().descriptions().get("fr"),
            mapping -> mapping.about().exports().get("fr"),
            mapping -> mapping.about().tells().get("fr"))
        .doesNotContainNull()
        .noneMatch(text -> String.valueOf(text).matches("(?s).*([ \\p{L}][:;?!](\\s.*|$)|'.*)"));
  }

  @Test
  void each_that_came_later_names_a_public_file_that_shows_its_layout() {
    assertThat(MappingFiles.list())
        .filteredOn(mapping -> !FIRST.contains(mapping.name()))
        .allSatisfy(mapping -> assertThat(mapping.about().verified()).isNotEmpty());
    assertThat(MappingFiles.list())
        .flatExtracting(mapping -> mapping.about().verified())
        .allSatisfy(file -> {
          assertThat(file.repository()).matches("https://[a-z.]+/[\\w.-]+/[\\w.-]+");
          assertThat(file.commit()).matches("[0-9a-f]{40}");
          assertThat(file.path()).matches("[\\w./-]+\\.\\w+");
        });
  }

  @Test
  void an_export_is_fitted_by_its_own_mapping_and_by_no_other() throws Exception {
    try (var exports = Files.list(MappedResults.resource("exports"))) {
      assertThat(exports.filter(export -> !export.toString().endsWith(".expected.txt")))
          .allSatisfy(export -> {
            var name = export.getFileName().toString().replaceAll("\\d+FEC\\d+", "fec");
            assertThat(fitting(export))
                .hasSize(name.equals(WITHOUT_HEADER) ? 0 : 1)
                .allMatch(name::startsWith);
          });
    }
  }

  private static List<String> fitting(Path export) {
    try (var beginnings = Beginnings.of(export)) {
      return MappingFiles.list().stream().filter(beginnings::fit).map(Mapping::name).toList();
    }
  }
}

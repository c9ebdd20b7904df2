package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

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
        .noneMatch(text -> String.valueOf(text).matches("(?s).*([ \\w][:;?!]|').*"));
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
            try (var beginnings = Beginnings.of(export)) {
              assertThat(MappingFiles.list().stream().filter(beginnings::fit))
                  .extracting(Mapping::name)
                  .singleElement()
                  .asString()
                  .isSubstringOf(export.getFileName().toString().replaceAll("\\d+FEC\\d+", "fec"));
            }
          });
    }
  }
}

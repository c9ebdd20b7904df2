package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Mappings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInMappingsTests {

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
}

package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInMappingsTests {

  @ParameterizedTest
  @CsvSource({
    "xero-invoices, xero-invoices.csv",
    "3cx-calls, 3cx-calls.csv",
    "connectwise-time, connectwise-time.csv",
    "toggl-time, toggl-time.csv",
    "fec, 123456789FEC20251231.txt"
  })
  void an_export_becomes_facts(String mapping, String export) throws Exception {
    var result =
        MappedResults.of(Mappings.find(mapping, Path.of(".")), resource("exports/" + export));

    assertThat(result)
        .isEqualTo(Files.readString(resource("exports/" + mapping + ".expected.txt")));
  }

  @Test
  void each_shipped_file_is_listed_with_a_description_in_both_languages() throws Exception {
    try (var files = Files.list(Path.of("src/main/resources/mappings"))) {
      var shipped =
          files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();

      assertThat(Mappings.list()).extracting(Mapping::name).isEqualTo(shipped);
    }
    assertThat(Mappings.list())
        .allSatisfy(mapping -> {
          assertThat(mapping.description(Locale.UK)).isNotBlank();
          assertThat(mapping.description(Locale.FRANCE))
              .isNotBlank()
              .isNotEqualTo(mapping.description(Locale.UK));
        });
  }

  static Path resource(String name) throws URISyntaxException, IOException {
    return Path.of(BuiltInMappingsTests.class.getResource("/" + name).toURI());
  }
}

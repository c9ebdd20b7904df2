package app.tamis.facts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FolderFixture;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrencyMarksTests {

  @TempDir private Path folder;

  @Test
  void signs_and_codes_beside_amounts_tell_the_currency() throws IOException {
    assertThat(of("Total\n1.500,60 €\n900,00 €\n", StandardCharsets.UTF_8)).contains("EUR");
    assertThat(of("Total\n1.500,60 €\n", Charset.forName("windows-1252"))).contains("EUR");
    assertThat(of("Hours,Currency\n2,British Pound - GBP\n", StandardCharsets.UTF_8))
        .contains("GBP");
  }

  @Test
  void a_dollar_before_a_number_is_an_american_one_until_somebody_says_otherwise()
      throws IOException {
    assertThat(of("Total\n\"$1,500.60\"\n", StandardCharsets.UTF_8)).contains("USD");
  }

  @Test
  void a_packed_file_is_looked_into_and_its_bytes_tell_nothing() throws IOException {
    var file = folder.resolve("bills.csv.gz");
    Files.write(file, FolderFixture.gzip("Total\n1.500,60 €\n"));
    assertThat(CurrencyMarks.in(List.of(file)).map(Currency::getCurrencyCode)).contains("EUR");

    Files.write(file, FolderFixture.gzip("Total\n" + "1234,50\n5678,20\n".repeat(2_000)));
    assertThat(CurrencyMarks.in(List.of(file))).isEmpty();
  }

  @Test
  void a_file_that_can_not_be_read_tells_nothing() throws IOException {
    var damaged = Files.writeString(folder.resolve("bills.csv.gz"), "Total\n5 €\n");
    var workbook = Files.writeString(folder.resolve("bills.xlsx"), "PK\3\4 EUR");

    assertThat(CurrencyMarks.in(List.of(damaged, workbook))).isEmpty();
  }

  @Test
  void of_several_that_which_stands_most_often_is_taken() throws IOException {
    assertThat(of("£1\n£2\n€3\n", StandardCharsets.UTF_8)).contains("GBP");
  }

  @Test
  void where_nothing_tells_nothing_is_guessed() throws IOException {
    assertThat(of("Total\n5.00\nEUROPE costs $ome\n", StandardCharsets.UTF_8)).isEmpty();
  }

  private Optional<String> of(String text, Charset charset) throws IOException {
    var file = Files.writeString(folder.resolve("bills.csv"), text, charset);
    return CurrencyMarks.in(List.of(file)).map(Currency::getCurrencyCode);
  }
}

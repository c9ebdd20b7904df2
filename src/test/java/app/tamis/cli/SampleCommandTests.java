package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTests {

  @TempDir private Path folder;

  @Test
  void a_made_portfolio_is_told_by_its_tables_and_can_be_graded() {
    var made = folder.resolve("made").toString();

    var sample = tamis("sample", made, "--clients", "3", "--months", "13");

    assertThat(sample.out()).contains("clients: 3 rows\n").containsPattern("tickets: \\d+ rows\n");
    assertThat(tamis("grade", made).out()).contains("as of 31 December 2025", "Clinique des Ormes");
  }

  @Test
  void a_month_of_one_client_is_said_in_the_singular() {
    var sample =
        tamis("--lang", "fr", "sample", folder.resolve("one").toString(), "--clients", "1");

    assertThat(sample.out()).contains("clients\u00a0: 1 ligne\n");
  }
}

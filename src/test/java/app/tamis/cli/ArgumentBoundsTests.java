package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no calendar and no machine reaches ends in a sentence.
@Timeout(120)
class ArgumentBoundsTests {

  private static final String SAMPLE = "samples/harbour";

  @ParameterizedTest
  @CsvSource({
    "--window, 2147483647, one from 1 to 1",
    "--window, 0, one from 1 to 1",
    "--as-of, -999999999-12-31, lies before all facts",
    "--as-of, +999999999-12-31, is still to come"
  })
  void a_day_or_a_window_lies_in_a_calendar(String option, String value, String said) {
    var answer = tamis("grade", SAMPLE, option + "=" + value);

    assertThat(answer.err()).contains(said).doesNotContain("Exception");
    assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
  }

  @ParameterizedTest
  @CsvSource({"grade,--window", "history,--months", "whatif,--raise", "whatif,--sold-rate"})
  void a_number_of_five_thousand_digits_is_refused(String command, String option) {
    var number = option.equals("--raise") ? "D=" + "9".repeat(5_000) + "%" : "9".repeat(5_000);

    var answer = tamis(command, SAMPLE, option + "=" + number);

    assertThat(answer.err()).isNotEmpty().doesNotContain("Exception");
    assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void a_matrix_that_stands_for_more_than_any_machine_holds_is_refused(@TempDir Path folder)
      throws IOException {
    var matrix = Files.writeString(folder.resolve("m.yaml"), "a: &a [*a]");

    var answer = tamis("grade", SAMPLE, "--matrix", matrix);

    assertThat(answer.err()).contains("m.yaml:1:4: &a repeats a value by name");
    assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
  }
}

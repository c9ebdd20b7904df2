package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader sees of the sample, compared whole with what was read and found good.
class HarbourTests {

  private static final String SAMPLE = "samples/harbour";
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  @Test
  void the_d_clients_bring_a_quarter_of_the_revenue_and_take_two_fifths_of_the_time() {
    var lines = tamis("grade", SAMPLE, "--format", "csv").out().lines().toList();

    var header = List.of(lines.getFirst().split(",", -1));
    var ds =
        lines.stream()
            .map(line -> List.of(line.split(",", -1)))
            .filter(cells -> cells.get(2).equals("D"))
            .toList();
    assertThat(sum(ds, header.indexOf("revenue_share"))).isBetween(0.23, 0.27);
    assertThat(sum(ds, header.indexOf("hours_share"))).isBetween(0.38, 0.42);
  }

  private static double sum(List<List<String>> rows, int column) {
    return rows.stream().mapToDouble(cells -> Double.parseDouble(cells.get(column))).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "grade, en, 'grade samples/harbour'",
    "grade-fr, fr, 'grade samples/harbour'",
    "grade-csv, en, 'grade samples/harbour --format csv'",
    "grade-json, en, 'grade samples/harbour --format json'",
    "explain-d, en, 'explain samples/harbour \"Quai Nord Logistics\"'",
    "explain-d-fr, fr, 'explain samples/harbour \"Quai Nord Logistics\"'",
    "explain-b, en, 'explain samples/harbour \"Optique Saint-Malo\"'",
    "explain-none, fr, 'explain samples/harbour \"amis du phare\"'",
    "history, en, 'history samples/harbour --months 12'",
    "history-fr, fr, 'history samples/harbour --months 6'",
    "whale, en, 'whale samples/harbour'",
    "whale-fr, fr, 'whale samples/harbour'",
    "help, en, '--help'",
    "help-fr, fr, '--help'",
    "help-try, en, 'try --help'",
    "help-try-fr, fr, 'try --help'",
    "help-grade, en, 'grade --help'",
    "help-explain-fr, fr, 'explain --help'",
    "help-whatif, en, 'whatif --help'",
    "help-whatif-fr, fr, 'whatif --help'",
    "help-exits, en, 'exits --help'",
    "help-exits-fr, fr, 'exits --help'",
    "help-proposal, en, 'proposal --help'",
    "help-proposal-fr, fr, 'proposal --help'",
    "help-levers, en, 'levers --help'",
    "help-levers-fr, fr, 'levers --help'",
    "unknown-client, en, 'explain samples/harbour \"Quai Sud\"'",
    "unknown-option, en, 'grade samples/harbour --formt json'",
    "unknown-command, fr, 'grad samples/harbour'",
    "no-folder, en, 'grade samples/harbor'",
  })
  void says(String name, String language, String command) throws IOException {
    var locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;

    var said = tamis(locale, Map.of(), (Object[]) words(command));

    Approved.check(name, said.inFull());
  }

  /// A command line's words; those between quotes hold blanks.
  static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replace("\"", ""))
        .toArray(String[]::new);
  }
}

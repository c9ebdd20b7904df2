package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person is told of bad facts, compared whole: `folders/*` and `output/bad-*.txt`.
class BadFactsOutputTests {

  private static final Path FOLDERS = Path.of("src/test/resources/folders");

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({
    "bad-rows, en, import, faulty",
    "bad-rows-fr, fr, import, faulty",
    "bad-rows-grade, en, grade, faulty",
    "bad-rows-check-fr, fr, check, faulty",
    "bad-files, en, import, unreadable",
    "bad-files-fr, fr, import, unreadable"
  })
  void says(String name, String language, String command, String folder) throws IOException {
    var data = temporary.resolve("data");

    var said = said(language, command, FOLDERS.resolve(folder), command.equals("import"));

    assertThat(said.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(data).doesNotExist();
    Approved.check(name, anonymous(said.inFull()));
  }

  @Test
  void every_fault_is_in_a_file_with_the_original_row() throws IOException {
    said("en", "import", FOLDERS.resolve("faulty"), true);

    Approved.check("bad-rows-rejects", Files.readString(temporary.resolve("rejects.csv")));
  }

  @ParameterizedTest
  @CsvSource({"bad-rows-skipped, en", "bad-rows-skipped-fr, fr"})
  void the_good_rows_are_stored_where_that_was_asked(String name, String language)
      throws IOException {
    var said = said(language, "import", FOLDERS.resolve("faulty"), true, "--skip-bad-rows");

    assertThat(said.status()).isEqualTo(ExitStatus.DONE);
    Approved.check(name, anonymous(said.inFull()));
  }

  private CommandLineFixture said(
      String language, String command, Path folder, boolean stored, Object... more) {
    var arguments =
        new ArrayList<Object>(
            List.of(command, folder, "--rejects", temporary.resolve("rejects.csv")));
    if (stored) {
      arguments.addAll(List.of("--data", temporary.resolve("data")));
    }
    arguments.addAll(List.of(more));
    var locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;
    return tamis(locale, Map.of(), arguments.toArray());
  }

  private String anonymous(String text) {
    return text.replace(temporary.toString(), "…");
  }
}

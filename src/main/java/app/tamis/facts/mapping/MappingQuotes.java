package app.tamis.facts.mapping;

import app.tamis.basics.Problems;
import app.tamis.csv.CsvForm;
import app.tamis.facts.csv.CsvPreflight;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.Packed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A file that knows no quoting, where a quotation mark is a letter like any other (`24" screen`),
/// in the form of one that does. Lines keep their numbers.
final class MappingQuotes {

  private MappingQuotes() {}

  /// @param temporary where the copy goes
  /// @throws Problems where the file isn't text in UTF-8, which the copy would not show
  static SourceFile quoted(SourceFile file, Path temporary) {
    CsvPreflight.of(file);
    try {
      var copy = Files.createTempFile(temporary, "quoted-", ".csv");
      var bytes = new InputStreamReader(Packed.open(file.path()), StandardCharsets.UTF_8);
      try (var lines = new BufferedReader(bytes);
          var out = Files.newBufferedWriter(copy)) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          out.write(quoted(line, file.separator()) + "\n");
        }
      }
      return SourceFile.open(
          copy, file.name(), file.separator(), file.linesBeforeHeader(), file.shape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String line, char separator) {
    return line.indexOf('"') < 0
        ? line
        : CsvForm.exact(separator)
            .record(List.of(line.split(Pattern.quote(String.valueOf(separator)), -1)));
  }
}

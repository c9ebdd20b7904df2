package app.tamis.fuzz;

import app.tamis.basics.Problems;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.sheets.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The tables of a file that isn't text: what is written out of them is sound CSV.
final class Tables {

  private Tables() {}

  static void written(Path folder, String name, byte[] content) throws IOException {
    var file = Files.write(folder.resolve(name), content);
    try {
      for (var sheet : Sheets.of(file, name, folder)) {
        var csv = ReadableCsv.of(SourceFile.open(sheet.csv(), name, ',', 0), folder);
        if (sheet.writtenOut() && csv.malformed() > 0) {
          throw new AssertionError(csv);
        }
      }
    } catch (IOException fault) {
      throw new Problems(List.of(FileFault.of(name, fault)));
    }
  }
}

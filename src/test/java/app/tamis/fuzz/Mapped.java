package app.tamis.fuzz;

import app.tamis.facts.FactsFolder;
import app.tamis.facts.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Uses a mapping on a file that has all of its columns, filled with what tends to stand in cells.
final class Mapped {

  private static final List<String> CELLS =
      List.of(
          "1",
          "2025-03-01",
          "Alpha SARL",
          "1.234,56 €",
          "-3.5",
          "01/02/2025 10:30",
          "",
          "yes",
          "1:30",
          "411ALPHA",
          "a \"b\" é",
          "2025-03-01T10:00:00Z",
          "99999999999999999999",
          "1e300",
          "31/02/2025");
  private static final int ROWS = 4;

  private Mapped() {}

  /// @throws app.tamis.basics.Problems where it is no mapping, or can't be used on the file
  static void used(String yaml, Path folder) throws IOException {
    var mapping = Mapping.read("own.yaml", yaml);
    var path = Files.writeString(folder.resolve("own.yaml"), yaml);
    var export = folder.resolve("export.csv");
    Files.writeString(export, export(mapping), mapping.layout().encodings().getFirst());
    try (var opened = FactsFolder.ofFile(export, path.toString())) {
      Using.checked(opened);
    }
  }

  private static String export(Mapping mapping) {
    var layout = mapping.layout();
    char separator = layout.separators().getFirst();
    var columns = List.copyOf(mapping.columns());
    var lines = new ArrayList<String>();
    IntStream.range(0, layout.skipLines().orElse(0)).forEach(_ -> lines.add("Title"));
    if (!layout.shape().headless()) {
      lines.add(layout.written(columns, separator));
    }
    for (int row = 0; row < ROWS; row++) {
      int first = row * 4;
      var cells =
          IntStream.range(first, first + Math.max(1, columns.size()))
              .mapToObj(cell -> CELLS.get(cell % CELLS.size()))
              .toList();
      lines.add(layout.written(cells, separator));
    }
    return String.join("\n", lines) + "\n";
  }
}

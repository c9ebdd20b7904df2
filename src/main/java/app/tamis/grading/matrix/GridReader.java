package app.tamis.grading.matrix;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.grading.Grid;
import app.tamis.grading.Letter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the grid: four rows of four letters.
final class GridReader {

  private static final List<String> LETTERS =
      Arrays.stream(Letter.values()).map(Letter::name).toList();

  Optional<Grid> read(YamlMap map) {
    var rows = new ArrayList<List<Letter>>();
    for (var financial : LETTERS) {
      map.need(financial).ifPresent(row -> rows.add(row(financial, row)));
    }
    var full = rows.size() == 4 && rows.stream().allMatch(row -> row.size() == 4);
    return full ? Optional.of(new Grid(rows)) : Optional.empty();
  }

  static Optional<Letter> letter(YamlValue value) {
    return Choice.of("matrix.letter", value, LETTERS).map(Letter::valueOf);
  }

  private static List<Letter> row(String financial, YamlValue row) {
    if (row.list().size() != 4) {
      row.problem("matrix.grid.row", financial, row.list().size());
    }
    return row.list().stream().flatMap(cell -> letter(cell).stream()).toList();
  }
}

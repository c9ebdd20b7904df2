package app.tamis.facts.mapping;

import app.tamis.csv.CsvForm;
import app.tamis.facts.csv.RowShape;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How the source file is written.
///
/// @param encodings those that it may be in; the first in which all of it can be read counts
/// @param separators those that it may have; the one that shows most of the mapping's columns
///   counts
/// @param skipLines lines that stand before the header row; where nobody said, it is looked for
/// @param shape whether there is a header row, and whether rows may be short
/// @param missing texts that say that nothing is known
/// @param leaveOut rows that are no records, such as totals
/// @param fillDown columns whose empty cells say what the last filled one above says
/// @param quoted whether a cell may stand between quotation marks; else these are letters
/// @param currency the column that names the currency of a row's amounts
/// @param optional columns that may be absent, and then count as empty
public record MappingLayout(
    List<Charset> encodings,
    List<Character> separators,
    Optional<Integer> skipLines,
    RowShape shape,
    List<String> missing,
    Optional<MappingCondition> leaveOut,
    List<String> fillDown,
    boolean quoted,
    Optional<String> currency,
    List<String> optional) {

  public static final MappingLayout DEFAULT =
      new MappingLayout(
          List.of(StandardCharsets.UTF_8),
          List.of(',', ';', '\t'),
          Optional.empty(),
          RowShape.PLAIN,
          List.of(),
          Optional.empty(),
          List.of(),
          true,
          Optional.empty(),
          List.of());

  /// A row as it stands in such a file.
  public String written(List<String> cells, char separator) {
    return quoted
        ? CsvForm.exact(separator).record(cells)
        : String.join(String.valueOf(separator), cells);
  }
}

package app.tamis.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a mapping left out of a file, for one of the tables that it feeds.
///
/// @param rows that the file has
/// @param parts of them that were left out, rule by rule
public record RowsLeftOut(String file, FactTable table, long rows, List<Part> parts) {

  /// The rules of a mapping by which a row may stay out.
  public enum Rule {
    LEAVE_OUT,
    WHERE,
    AMONG,
    ONE_PER
  }

  /// @param column by which the rule went, where it went by one
  /// @param values that stand there, the most frequent first; an empty one for an empty cell
  /// @param sum of what the rows say, where a sum of such rows means anything
  public record Part(
      Rule rule,
      Optional<String> column,
      List<String> values,
      long rows,
      Optional<BigDecimal> sum) {

    public Part {
      values = List.copyOf(values);
    }
  }

  public RowsLeftOut {
    parts = List.copyOf(parts);
  }

  /// Rows that came in, perhaps several as one.
  public long read() {
    return rows - parts.stream().mapToLong(Part::rows).sum();
  }
}

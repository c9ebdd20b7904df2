package app.tamis.facts;

import java.util.List;

/// What a file's values leave open, and only a person can say.
///
/// @param columns of the file that leave it open alike
/// @param examples never none
public record MappingQuestion(Kind kind, List<String> columns, List<Example> examples) {

  /// What is asked.
  public enum Kind {
    DAY_OR_MONTH,
    COMMA_OR_POINT
  }

  /// A text that can be read in two ways.
  ///
  /// @param first with the day before the month, or with a comma before the cents: an ISO date or a
  ///   plain number
  /// @param second the other way round
  public record Example(String text, String first, String second) {}

  public MappingQuestion {
    columns = List.copyOf(columns);
    examples = List.copyOf(examples);
  }
}

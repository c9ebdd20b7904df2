package app.tamis.facts.mapping;

import java.util.List;
import java.util.stream.Stream;

/// What must hold of a row of the source file.
///
/// ```yaml
/// where: {Status: [Paid, Awaiting*], Total: {not: {is: empty}}}
/// ```
sealed interface MappingCondition {

  /// Holds of every row.
  static MappingCondition always() {
    return new All(List.of());
  }

  record All(List<MappingCondition> conditions) implements MappingCondition {}

  record Not(MappingCondition condition) implements MappingCondition {}

  /// The column holds one of the texts, without regard to case; a `*` at a text's end or beginning
  /// stands for anything.
  record OneOf(String column, List<String> texts) implements MappingCondition {}

  record Is(String column, State state) implements MappingCondition {}

  enum State {
    EMPTY,
    FILLED,
    POSITIVE,
    NEGATIVE
  }

  /// The conditions of which each must hold; itself where it is but one.
  default List<MappingCondition> parts() {
    return this instanceof All(var conditions) ? conditions : List.of(this);
  }

  /// The file's columns that it looks at.
  default Stream<String> columns() {
    return switch (this) {
      case All all -> all.conditions().stream().flatMap(MappingCondition::columns);
      case Not not -> not.condition().columns();
      case OneOf oneOf -> Stream.of(oneOf.column());
      case Is is -> Stream.of(is.column());
    };
  }
}

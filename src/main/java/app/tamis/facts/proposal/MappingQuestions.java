package app.tamis.facts.proposal;

import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Example;
import app.tamis.facts.MappingQuestion.Kind;
import app.tamis.facts.mapping.MappingNumbers;
import app.tamis.facts.mapping.MappingPattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Gathers which dates and numbers of a file can be read in two ways: one question for all columns
/// that leave open the same.
final class MappingQuestions {

  private static final int MOST_EXAMPLES = 4;

  private final MappingSample sample;
  private final Map<Kind, List<String>> columns = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Example>> examples = new EnumMap<>(Kind.class);

  MappingQuestions(MappingSample sample) {
    this.sample = sample;
  }

  /// Notes a column that can be read in two ways; where both say the same of each of its values,
  /// there is nothing to ask.
  ///
  /// @param sort as the mapping's general key: `dates`, `times`, `numbers`
  void add(MappingMatch match, String sort, String way, String other) {
    var kind = kind(sort);
    boolean inOrder = way.startsWith("d") || way.endsWith(",56");
    var found =
        sample.differing(
            match.sql(),
            reading(kind, match, inOrder ? way : other),
            reading(kind, match, inOrder ? other : way),
            MOST_EXAMPLES);
    if (!found.isEmpty()) {
      columns.computeIfAbsent(kind, _ -> new ArrayList<>()).add(match.header());
      examples.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(found);
    }
  }

  static Kind kind(String sort) {
    return sort.equals("numbers") ? Kind.COMMA_OR_POINT : Kind.DAY_OR_MONTH;
  }

  private static String reading(Kind kind, MappingMatch match, String way) {
    return kind == Kind.COMMA_OR_POINT
        ? MappingNumbers.of(way).plain(match.sql())
        : "strftime(%s, '%%Y-%%m-%%d')".formatted(MappingPattern.of(way).timestamp(match.sql()));
  }

  List<MappingQuestion> list() {
    return columns.entrySet().stream()
        .<MappingQuestion>map(each ->
            new MappingQuestion.TwoWays(
                each.getKey(),
                each.getValue(),
                examples.getOrDefault(each.getKey(), List.of()).stream()
                    .distinct()
                    .limit(MOST_EXAMPLES)
                    .toList()))
        .toList();
  }
}

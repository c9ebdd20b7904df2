package app.tamis.facts;

import app.tamis.facts.MappingQuestion.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody said of values that can be read in more than one way.
///
/// @param ways what is meant, by question: [#FIRST] or [#SECOND], or the way of a
///   [MappingQuestion.Reading]
/// @param counting words whose rows count, by status column; a column that isn't there wasn't asked
///   about
/// @param leftOut likewise words whose rows don't; of a column that isn't there, all that don't
///   count
/// @param unwanted tables that the file would feed besides the one that it is read as, and shall
///   not
public record MappingAnswers(
    Map<Kind, String> ways,
    Map<String, Set<String>> counting,
    Map<String, Set<String>> leftOut,
    Set<FactTable> unwanted) {

  public static final String FIRST = "first";
  public static final String SECOND = "second";
  public static final MappingAnswers NONE = new MappingAnswers(Map.of(), Map.of());

  public MappingAnswers {
    ways = Map.copyOf(ways);
    counting = copied(counting);
    leftOut = copied(leftOut);
    unwanted = Set.copyOf(unwanted);
  }

  /// Of a file that is read as all that it holds.
  public MappingAnswers(
      Map<Kind, String> ways, Map<String, Set<String>> counting, Map<String, Set<String>> leftOut) {
    this(ways, counting, leftOut, Set.of());
  }

  /// Where all words were there when it was said which of them count.
  public MappingAnswers(Map<Kind, String> ways, Map<String, Set<String>> counting) {
    this(ways, counting, Map.of());
  }

  private static Map<String, Set<String>> copied(Map<String, Set<String>> words) {
    return words.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
  }

  public static MappingAnswers of(Kind kind, String way) {
    return new MappingAnswers(Map.of(kind, way), Map.of());
  }

  /// The same of a file that doesn't feed these tables.
  public MappingAnswers leaving(Set<FactTable> tables) {
    return new MappingAnswers(ways, counting, leftOut, tables);
  }

  /// Which way is meant; empty where nobody said.
  public Optional<String> way(Kind kind) {
    return Optional.ofNullable(ways.get(kind));
  }

  /// Whether the rows of a status column's word count; empty where nobody said.
  public Optional<Boolean> counts(String column, String word) {
    var counts = counting.get(column);
    if (counts == null || counts.contains(word)) {
      return Optional.ofNullable(counts).map(_ -> true);
    }
    return Optional.ofNullable(leftOut.get(column)).map(words -> words.contains(word)).orElse(true)
        ? Optional.of(false)
        : Optional.empty();
  }

  /// Ways of writing, those first that agree with what was said.
  public List<String> prefer(List<String> ways) {
    return ways.stream().sorted(Comparator.comparing(way -> !agrees(way))).toList();
  }

  private boolean agrees(String way) {
    return isFirst(Kind.DAY_OR_MONTH).map(first -> !way.startsWith(first ? "M" : "d")).orElse(true)
        && isFirst(Kind.COMMA_OR_POINT)
            .map(first -> !way.endsWith(first ? ".56" : ",56"))
            .orElse(true);
  }

  private Optional<Boolean> isFirst(Kind kind) {
    return way(kind).map(FIRST::equals);
  }

  /// Whether it says which way is meant.
  public boolean settles(Kind kind) {
    return ways.containsKey(kind);
  }

  public boolean settles(MappingQuestion question) {
    return question instanceof MappingQuestion.WhatCounts status
        ? status.words().stream().allMatch(word -> counts(status.column(), word.text()).isPresent())
        : settles(question.kind());
  }
}

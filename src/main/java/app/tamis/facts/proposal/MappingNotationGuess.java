package app.tamis.facts.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a file writes dates, times, numbers and lengths of time in general: the way that fits most
/// of its columns. A column that leaves open whether the day or the month stands first is decided
/// by one that doesn't.
final class MappingNotationGuess {

  private final Map<String, List<List<String>>> columns = new LinkedHashMap<>();

  /// Notes in which ways a column may be written.
  ///
  /// @param sort as the mapping's general key: `dates`, `times`, `numbers`, `durations`
  void add(String sort, List<String> ways) {
    if (!ways.isEmpty()) {
      columns.computeIfAbsent(sort, _ -> new ArrayList<>()).add(ways);
    }
  }

  List<String> sorts() {
    return List.copyOf(columns.keySet());
  }

  /// The way for all columns of a sort that don't say otherwise.
  String general(String sort) {
    return mostFitting(sort).getFirst();
  }

  /// Another way that fits as well, to another effect.
  Optional<String> rival(String sort) {
    var ways = mostFitting(sort);
    return rivalOf(ways.getFirst(), ways);
  }

  private List<String> mostFitting(String sort) {
    var guesses = columns.getOrDefault(sort, List.of());
    var counts = new LinkedHashMap<String, Long>();
    guesses.forEach(ways ->
        ways.forEach(way ->
            counts.computeIfAbsent(
                way, _ -> guesses.stream().filter(each -> each.contains(way)).count())));
    long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Another of these ways that says something else than the first.
  static Optional<String> rivalOf(String way, List<String> ways) {
    return ways.stream().filter(other -> isRival(way, other)).findFirst();
  }

  /// Day or month first; a comma or a point for thousands or for decimals.
  private static boolean isRival(String way, String other) {
    return (way.startsWith("d") && other.startsWith("M"))
        || (way.startsWith("M") && other.startsWith("d"))
        || areRivals("1,234.56", "1234,56", way, other)
        || areRivals("1234.56", "1.234,56", way, other);
  }

  private static boolean areRivals(String one, String two, String way, String other) {
    return (way.equals(one) && other.equals(two)) || (way.equals(two) && other.equals(one));
  }
}

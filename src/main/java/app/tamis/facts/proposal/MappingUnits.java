package app.tamis.facts.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which unit of time a header names: `Duration (h)`, `Time Spent (hrs)`, `Temps (min)`.
final class MappingUnits {

  private static final Set<String> HOURS =
      Set.of("h", "hh", "hr", "hrs", "hour", "hours", "heure", "heures", "decimal", "decimale");
  private static final Set<String> MINUTES = Set.of("min", "mins", "mm", "mn", "minute", "minutes");
  private static final Set<String> SECONDS =
      Set.of("s", "ss", "sec", "secs", "second", "seconds", "seconde", "secondes");

  private MappingUnits() {}

  /// Of plain numbers, as a mapping says it; empty where it names none, or two.
  static Optional<String> ofNumbers(String header) {
    var named =
        List.of("hours", "minutes", "seconds").stream()
            .filter(unit -> names(header, words(unit)))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// Of numbers with a colon between, by what stands before it: `(h:mm)`, `(min)`.
  static Optional<String> ofClocks(String header) {
    if (names(header, HOURS)) {
      return Optional.of("h:mm");
    }
    return names(header, MINUTES) ? Optional.of("m:ss") : Optional.empty();
  }

  private static Set<String> words(String unit) {
    return switch (unit) {
      case "hours" -> HOURS;
      case "minutes" -> MINUTES;
      default -> SECONDS;
    };
  }

  private static boolean names(String header, Set<String> unit) {
    return List.of(MappingSynonyms.plain(header).split(" ", -1)).stream().anyMatch(unit::contains);
  }
}

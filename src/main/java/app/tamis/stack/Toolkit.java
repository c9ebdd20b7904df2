package app.tamis.stack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which job a tool does: as a person said, else by words in its name. A name that no word is known
/// of does none.
///
/// @param said by tool, as [#plain] writes it; empty for one that does none of the jobs
public record Toolkit(Map<String, Optional<Job>> said) {

  private static final Map<String, Phrases> WORDS = Phrases.shipped("jobs.txt");

  public static final Toolkit SHIPPED = new Toolkit(Map.of());

  public Toolkit {
    said = Map.copyOf(said);
  }

  public Optional<Job> job(String tool) {
    var told = said.get(plain(tool));
    return told == null ? byName(tool) : told;
  }

  /// What its name alone tells. The longest phrase decides; of two that are as long, neither.
  static Optional<Job> byName(String tool) {
    var lengths = new HashMap<Job, Integer>();
    WORDS.forEach(
        (code, words) -> Job.find(code).ifPresent(job -> lengths.put(job, words.longestIn(tool))));
    int longest = lengths.values().stream().max(Comparator.naturalOrder()).orElse(0);
    var best = lengths.entrySet().stream().filter(each -> each.getValue() == longest).toList();
    return longest > 0 && best.size() == 1
        ? Optional.of(best.getFirst().getKey())
        : Optional.empty();
  }

  /// Whether two names are of one tool: they differ in case, accents and signs at most.
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  public static String plain(String tool) {
    return Phrases.folded(tool);
  }
}

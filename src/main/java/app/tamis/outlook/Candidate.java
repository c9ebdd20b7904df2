package app.tamis.outlook;

import app.tamis.basics.ClientId;
import java.util.Comparator;
import java.util.Set;

/// A client that may be let go.
///
/// @param net its usual monthly net revenue; below 0 it counts as nothing in what may leave
/// @param hours its usual monthly hours
/// @param earliest the first month, counted from 1, in which its last day can fall
/// @param score the sum of its two scores: the lowest is the worst
/// @param never months in which it isn't let go, such as those of its own busy season
public record Candidate(
    ClientId id, double net, double hours, int earliest, double score, Set<Integer> never) {

  /// The owner's rule.
  public static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::id);

  public Candidate {
    never = Set.copyOf(never);
  }

  public Candidate(ClientId id, double net, double hours, int earliest, double score) {
    this(id, net, hours, earliest, score, Set.of());
  }

  /// What leaves with it.
  double leaving() {
    return Math.max(0, net);
  }
}

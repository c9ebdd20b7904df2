package app.tamis.outcome;

import app.tamis.measures.Ratio;
import app.tamis.outcome.Decision.End;
import app.tamis.outcome.Decision.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The firm's own evidence: what was foretold of all decisions of a kind beside what came, each by
/// its last look.
///
/// @param count of decisions
/// @param known of how many records tell, and something was foretold
/// @param net change of net revenue a month
/// @param hours change of hours a month
/// @param lifted of those, plans that ended where they wanted to
/// @param failed plans that ended elsewhere, or were given up
public record Evidence(
    Kind kind, int count, int known, Sum net, Sum hours, long lifted, long failed) {

  /// @param foretold of those of which both are known
  /// @param came likewise
  /// @param of how many they are
  public record Sum(double foretold, double came, int of) {}

  public static Evidence of(Kind kind, List<Outcome> all) {
    var own = all.stream().filter(one -> one.decision().kind() == kind).toList();
    var looks = own.stream().flatMap(one -> Look.of(one).stream()).toList();
    return new Evidence(
        kind,
        own.size(),
        looks.size(),
        sum(looks, Level::net),
        sum(looks, Level::hours),
        own.stream()
            .filter(one -> one.decision().end().filter(End.LIFTED::equals).isPresent())
            .count(),
        own.stream()
            .filter(one -> one.decision().end().filter(end -> end != End.LIFTED).isPresent())
            .count());
  }

  private record Look(Level before, Level foretold, Level came) {

    static Optional<Look> of(Outcome one) {
      return one.latest()
          .flatMap(Check::known)
          .flatMap(known ->
              known.foretold().map(foretold -> new Look(one.before(), foretold, known.client())));
    }

    OptionalDouble foretold(Function<Level, OptionalDouble> figure) {
      return Ratio.difference(figure.apply(foretold), figure.apply(before));
    }

    OptionalDouble came(Function<Level, OptionalDouble> figure) {
      return Ratio.difference(figure.apply(came), figure.apply(before));
    }
  }

  private static Sum sum(List<Look> looks, Function<Level, OptionalDouble> figure) {
    var both =
        looks.stream()
            .filter(look -> look.foretold(figure).isPresent() && look.came(figure).isPresent())
            .toList();
    return new Sum(
        both.stream().mapToDouble(look -> look.foretold(figure).orElseThrow()).sum(),
        both.stream().mapToDouble(look -> look.came(figure).orElseThrow()).sum(),
        both.size());
  }
}

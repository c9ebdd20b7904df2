package app.tamis.grading;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Points by which one criterion or two would have to rise.
record Climb(List<Raise> raises) {

  /// The smallest rise; of equal ones, where the client loses most now.
  static final Comparator<Climb> EASIEST_FIRST =
      comparingDouble((Climb climb) -> climb.sum(Raise::points))
          .thenComparingDouble(climb -> -climb.sum(raise -> raise.lever.loss()));

  record Raise(Lever lever, double points) {}

  /// By one criterion alone, if that closes the gap.
  static Optional<Climb> alone(Gap gap, Lever lever) {
    double rise = gap.on(lever.axis()) / lever.weight();
    return gap.isOnlyOn(lever.axis()) && rise <= lever.room()
        ? Optional.of(new Climb(List.of(new Raise(lever, rise))))
        : Optional.empty();
  }

  /// By two criteria, with the smallest total rise that closes the gap.
  static Optional<Climb> together(Gap gap, Lever one, Lever other) {
    if (one.axis() != other.axis()) {
      return gap.isOnBoth()
          ? possible(one, share(gap, one), other, share(gap, other))
          : Optional.empty();
    }
    return gap.isOnlyOn(one.axis()) ? onOneAxis(gap.on(one.axis()), one, other) : Optional.empty();
  }

  /// The heavier criterion rises as far as it can; equals share by the room that they have.
  private static Optional<Climb> onOneAxis(double gap, Lever one, Lever other) {
    if (one.weight() < other.weight()) {
      return onOneAxis(gap, other, one);
    }
    double most = gap / one.weight();
    double rise =
        one.weight() == other.weight()
            ? most * one.room() / (one.room() + other.room())
            : Math.min(most, one.room());
    return possible(one, rise, other, (gap - rise * one.weight()) / other.weight());
  }

  private static double share(Gap gap, Lever lever) {
    return gap.on(lever.axis()) / lever.weight();
  }

  private static Optional<Climb> possible(Lever one, double rise, Lever other, double otherRise) {
    return rise <= one.room() && otherRise <= other.room()
        ? Optional.of(new Climb(List.of(new Raise(one, rise), new Raise(other, otherRise))))
        : Optional.empty();
  }

  private double sum(ToDoubleFunction<Raise> what) {
    return Scoring.rounded(raises.stream().mapToDouble(what).sum());
  }

  List<Step.Improve> steps() {
    return raises.stream().map(raise -> raise.lever.raisedBy(raise.points)).toList();
  }
}

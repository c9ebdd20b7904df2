package app.tamis.outlook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Looks for the order of exits that gives hours back soonest. Each order is decoded to the
/// earliest months that keep the limits, so that the best order gives the best months: whoever
/// leaves later never makes room for who leaves before. Few are all tried; of more, some orders are
/// bettered by moving one and by swapping two, until that wins nothing. The same answer every time.
final class BetterOrder {

  /// All orders of so many are tried.
  private static final int FEW = 7;

  /// Less is dust of arithmetic.
  private static final double DUST = 1e-9;

  /// Where many are to be let go, each round looks at all moves of one: this bounds the rounds.
  private static final int MOST_ROUNDS = 200;

  private final ExitOrder exits;
  private List<Unit> best;
  private double bestValue;

  BetterOrder(ExitOrder exits) {
    this.exits = exits;
    this.best = exits.inUnits();
    this.bestValue = exits.value(best);
  }

  List<Unit> find() {
    if (best.size() <= FEW) {
      tryAll(new ArrayList<>(), new ArrayList<>(best));
    } else {
      starts().forEach(this::climb);
    }
    return best;
  }

  private void tryAll(List<Unit> begun, List<Unit> left) {
    if (left.isEmpty()) {
      consider(begun, exits.value(begun));
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      var next = left.remove(i);
      begun.add(next);
      tryAll(begun, left);
      begun.removeLast();
      left.add(i, next);
    }
  }

  private void consider(List<Unit> order, double value) {
    if (value > bestValue + DUST) {
      best = List.copyOf(order);
      bestValue = value;
    }
  }

  private List<List<Unit>> starts() {
    var units = exits.inUnits();
    return List.of(
        units,
        sorted(units, Comparator.comparingDouble((Unit unit) -> -unit.hours())),
        sorted(units, Comparator.comparingDouble(BetterOrder::dearness)),
        sorted(units, Comparator.comparingInt(Unit::earliest)));
  }

  private static List<Unit> sorted(List<Unit> units, Comparator<Unit> order) {
    return units.stream().sorted(order).toList();
  }

  /// What an hour that it gives back costs.
  private static double dearness(Unit unit) {
    return unit.hours() > 0 ? unit.leaving() / unit.hours() : Double.POSITIVE_INFINITY;
  }

  private void climb(List<Unit> start) {
    var order = new ArrayList<>(start);
    double value = exits.value(order);
    consider(order, value);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double bettered = bettered(order, value);
      if (bettered <= value + DUST) {
        return;
      }
      value = bettered;
      consider(order, value);
    }
  }

  /// Makes the first move that wins something, if there is one.
  private double bettered(List<Unit> order, double value) {
    for (int from = 0; from < order.size(); from++) {
      for (int to = 0; to < order.size(); to++) {
        if (from != to) {
          order.add(to, order.remove(from));
          double moved = exits.value(order);
          if (moved > value + DUST) {
            return moved;
          }
          order.add(from, order.remove(to));
        }
      }
    }
    for (int one = 0; one < order.size(); one++) {
      for (int other = one + 1; other < order.size(); other++) {
        Collections.swap(order, one, other);
        double swapped = exits.value(order);
        if (swapped > value + DUST) {
          return swapped;
        }
        Collections.swap(order, one, other);
      }
    }
    return value;
  }
}

package app.tamis.outlook;

import static java.util.stream.Collectors.toCollection;

import app.tamis.basics.ClientId;
import app.tamis.outlook.ExitPlan.Stopped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// When each of some clients leaves, so that the limits hold: worst first, in an order that
/// somebody moved by hand, or in the one that gives hours back soonest.
public final class ExitOrder {

  private final List<Candidate> candidates;
  private final ExitLimits limits;
  private final List<Tie> ties;
  private final List<Tie> apart;
  private final List<Unit> units;

  public ExitOrder(List<Candidate> candidates, ExitLimits limits, List<Tie> ties) {
    this.candidates = candidates.stream().sorted(Candidate.WORST_FIRST).toList();
    this.limits = limits;
    this.ties = List.copyOf(ties);
    this.apart = ties.stream().filter(tie -> tie.kind() == Tie.Kind.APART).toList();
    this.units = units();
  }

  public List<Candidate> candidates() {
    return candidates;
  }

  public ExitLimits limits() {
    return limits;
  }

  public List<Tie> ties() {
    return ties;
  }

  List<Unit> inUnits() {
    return units;
  }

  /// Those tied to leave together make one, which stands where the worst of them does.
  private List<Unit> units() {
    var found = new ArrayList<Unit>();
    var taken = new HashSet<ClientId>();
    for (var candidate : candidates) {
      if (!taken.contains(candidate.id())) {
        var with = together(candidate.id());
        var members = candidates.stream().filter(one -> with.contains(one.id())).toList();
        members.forEach(one -> taken.add(one.id()));
        found.add(new Unit(members, limits));
      }
    }
    return found;
  }

  /// A client, and all whom ties lead to.
  private Set<ClientId> together(ClientId id) {
    var found = new HashSet<ClientId>(Set.of(id));
    boolean grew = true;
    while (grew) {
      grew =
          found.addAll(
              ties.stream()
                  .filter(tie -> tie.kind() == Tie.Kind.TOGETHER)
                  .filter(tie -> tie.clients().stream().anyMatch(found::contains))
                  .flatMap(tie -> tie.clients().stream())
                  .toList());
    }
    return found;
  }

  /// The owner's rule: each at the earliest month that keeps the limits, never before one that is
  /// worse.
  public ExitPlan worstFirst() {
    return placed(units, true).plan(units);
  }

  /// Months that somebody chose, whatever the limits and the ties say of them; what isn't chosen
  /// stays.
  public ExitPlan byHand(Map<ClientId, Optional<Integer>> chosen) {
    var alone = candidates.stream().map(one -> new Unit(List.of(one), limits)).toList();
    var placing = new Placing();
    for (var unit : alone) {
      chosen
          .getOrDefault(unit.members().getFirst().id(), Optional.empty())
          .filter(month -> month >= 1 && month <= limits.months())
          .ifPresent(month -> placing.place(unit, month));
    }
    return placing.plan(alone);
  }

  /// The best order that is found, if it gives back more than worst first does; of up to seven, the
  /// best that there is.
  public ExitPlan better() {
    return placed(new BetterOrder(this).find(), false).plan(units);
  }

  /// What an order is worth.
  double value(List<Unit> order) {
    return placed(order, false).value();
  }

  private Placing placed(List<Unit> order, boolean inTurn) {
    var placing = new Placing();
    int notBefore = 1;
    for (var unit : order) {
      var month = placing.first(unit, Math.max(unit.earliest(), inTurn ? notBefore : 1));
      if (month.isPresent()) {
        placing.place(unit, month.get());
        notBefore = month.get();
      }
    }
    return placing;
  }

  /// Some of them, placed.
  private final class Placing {

    private final Strain strain = new Strain(limits);
    private final Map<ClientId, Integer> months = new HashMap<>();
    private final List<Unit> placed = new ArrayList<>();
    private double value;

    Optional<Integer> first(Unit unit, int from) {
      for (int month = from; month <= limits.months(); month++) {
        if (isFree(unit, month) && strain.fits(unit, month)) {
          return Optional.of(month);
        }
      }
      return Optional.empty();
    }

    /// Whether no season and nobody else stands in the way.
    private boolean isFree(Unit unit, int month) {
      return !unit.never(month)
          && (apart.isEmpty()
              || unit.members().stream().noneMatch(member -> isClose(member.id(), month)));
    }

    private boolean isClose(ClientId client, int month) {
      for (var tie : apart) {
        if (tie.clients().contains(client)) {
          for (var other : tie.clients()) {
            var there = months.get(other);
            if (!other.equals(client) && there != null && Tie.isTooClose(there, month)) {
              return true;
            }
          }
        }
      }
      return false;
    }

    void place(Unit unit, int month) {
      strain.place(unit, month);
      unit.members().forEach(member -> months.put(member.id(), month));
      placed.add(unit);
      value += unit.hours() * (limits.months() + 1 - month);
    }

    double value() {
      return value;
    }

    /// @param all who were to be placed
    ExitPlan plan(List<Unit> all) {
      var leaving = new TreeMap<ClientId, Optional<Integer>>();
      candidates.forEach(one -> leaving.put(one.id(), Optional.ofNullable(months.get(one.id()))));
      var stopped = new TreeMap<ClientId, Stopped>();
      all.stream()
          .filter(unit -> !placed.contains(unit))
          .forEach(unit -> unit.members().forEach(one -> stopped.put(one.id(), stopped(unit))));
      return new ExitPlan(value(), leaving, course(), stopped);
    }

    private List<ExitPlan.Month> course() {
      return IntStream.rangeClosed(1, limits.months())
          .mapToObj(month ->
              new ExitPlan.Month(
                  month, strain.leaving(month), strain.fallen(month), hoursBack(month)))
          .toList();
    }

    private double hoursBack(int month) {
      return candidates.stream()
          .filter(one -> months.getOrDefault(one.id(), month) < month)
          .mapToDouble(Candidate::hours)
          .sum();
    }

    /// What is nearest to letting it go.
    private Stopped stopped(Unit unit) {
      if (unit.earliest() > limits.months()) {
        return new Stopped.TooLate(unit.earliest());
      }
      var free =
          IntStream.rangeClosed(unit.earliest(), limits.months())
              .filter(month -> isFree(unit, month))
              .boxed()
              .collect(toCollection(ArrayList::new));
      if (free.isEmpty()) {
        return new Stopped.Season();
      }
      return free.stream()
          .map(month -> beyond(unit, month))
          .min(Comparator.comparingDouble(ExitOrder::by))
          .orElseThrow();
    }

    private Stopped beyond(Unit unit, int month) {
      double ceiling = strain.beyondCeiling(unit, month);
      double allowance = strain.beyondAllowance(unit, month);
      return ceiling > allowance ? new Stopped.Ceiling(ceiling) : new Stopped.Allowance(allowance);
    }
  }

  private static double by(Stopped stopped) {
    return switch (stopped) {
      case Stopped.Ceiling(var by) -> by;
      case Stopped.Allowance(var by) -> by;
      case Stopped.TooLate _, Stopped.Season _ -> Double.POSITIVE_INFINITY;
    };
  }
}

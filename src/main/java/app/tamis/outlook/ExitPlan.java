package app.tamis.outlook;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// In which month each leaves.
///
/// @param value hours given back, each as often as there are months in which it is: Σ hours ×
///   (months
///   + 1 − month)
/// @param months in which each has its last day, counted from 1; none for who doesn't fit
/// @param course what it does, month by month
/// @param stopped why those don't fit who don't
public record ExitPlan(
    double value,
    Map<ClientId, Optional<Integer>> months,
    List<Month> course,
    Map<ClientId, Stopped> stopped) {

  public ExitPlan {
    months = Map.copyOf(months);
    course = List.copyOf(course);
    stopped = Map.copyOf(stopped);
  }

  /// @param number counted from 1
  /// @param leaving monthly net revenue that leaves in it
  /// @param fallen how far monthly net revenue is below today's
  /// @param hoursBack of a month, of those who left before it
  public record Month(int number, double leaving, double fallen, double hoursBack) {}

  /// What keeps somebody from leaving.
  public sealed interface Stopped {

    /// Neither its contract nor the law lets it leave so soon.
    ///
    /// @param earliest month in which it could
    record TooLate(int earliest) implements Stopped {}

    /// More would leave at once than may.
    ///
    /// @param by how much, at least
    record Ceiling(double by) implements Stopped {}

    /// More would be missing than may.
    ///
    /// @param by how much, at least
    record Allowance(double by) implements Stopped {}

    /// Every month in which it could leave is one in which it isn't to, or too close to another.
    record Season() implements Stopped {}
  }

  /// In which a client leaves; none where it stays.
  public Optional<Integer> month(ClientId client) {
    return months.getOrDefault(client, Optional.empty());
  }

  /// In the clients' order.
  public Map<ClientId, Optional<Integer>> byClient() {
    return new TreeMap<>(months);
  }
}

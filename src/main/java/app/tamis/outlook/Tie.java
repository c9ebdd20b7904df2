package app.tamis.outlook;

import app.tamis.basics.ClientId;
import java.util.Set;

/// Clients who know of each other: the same owner, or one referred the other.
///
/// @param clients two or more
public record Tie(Kind kind, Set<ClientId> clients) {

  /// Within so many months is too close for those who are kept apart.
  private static final int QUARTER = 3;

  public enum Kind {
    /// They leave in the same month, or none of them does.
    TOGETHER,

    /// Never within the same three months.
    APART
  }

  public Tie {
    clients = Set.copyOf(clients);
  }

  /// Whether two who are kept apart can't leave in these months.
  static boolean isTooClose(int month, int other) {
    return Math.abs(month - other) < QUARTER;
  }
}

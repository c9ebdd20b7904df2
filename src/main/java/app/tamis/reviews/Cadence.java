package app.tamis.reviews;

import app.tamis.grading.Letter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// After how many months a client is met again, by its grade. Who is on the way up is met as a C
/// is, whatever its grade says.
///
/// @param d empty where a D isn't met but while a plan runs
/// @param ungraded for who has no grade
public record Cadence(
    OptionalInt a, OptionalInt b, OptionalInt c, OptionalInt d, OptionalInt ungraded) {

  public static final int MOST_MONTHS = 60;

  public static final Cadence USUAL =
      new Cadence(
          OptionalInt.of(3),
          OptionalInt.of(4),
          OptionalInt.of(6),
          OptionalInt.empty(),
          OptionalInt.of(6));

  /// @param lifting whether a plan runs to lift the client
  public OptionalInt months(Optional<Letter> grade, boolean lifting) {
    var own = grade.map(this::of).orElse(ungraded);
    return own.isEmpty() && lifting ? c : own;
  }

  private OptionalInt of(Letter grade) {
    return switch (grade) {
      case A -> a;
      case B -> b;
      case C -> c;
      case D -> d;
    };
  }

  /// When a client is to be met, and whether that day is over.
  public sealed interface Due {

    /// It is met only when somebody wants to.
    record Never() implements Due {}

    /// It is to be met, and never was.
    record First() implements Due {}

    /// @param on the last day on which it is in time
    record Next(LocalDate on) implements Due {

      public boolean isOverdue(LocalDate today) {
        return today.isAfter(on);
      }
    }
  }

  /// @param lastHeld the last day on which the client was met
  public Due due(Optional<Letter> grade, boolean lifting, Optional<LocalDate> lastHeld) {
    var months = months(grade, lifting);
    if (months.isEmpty()) {
      return new Due.Never();
    }
    return lastHeld
        .<Due>map(day -> new Due.Next(day.plusMonths(months.getAsInt())))
        .orElseGet(Due.First::new);
  }
}

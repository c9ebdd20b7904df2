package app.tamis.parting;

import app.tamis.lift.PlanState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a parting may be proposed.
public enum Ground {
  /// A lift was tried, and failed.
  LIFT_FAILED,
  /// A lift was tried, and given up with a reason.
  LIFT_GIVEN_UP,
  /// A signed sum that was owed was refused.
  REFUSED,
  /// No lift was tried: the owner says so, and why.
  OWNERS_WORD;

  /// As it stands in messages and the book.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Ground of(String code) {
    return Arrays.stream(values())
        .filter(ground -> ground.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  static Optional<Ground> ofLift(PlanState state) {
    return switch (state) {
      case PlanState.Failed _ -> Optional.of(LIFT_FAILED);
      case PlanState.GivenUp _ -> Optional.of(LIFT_GIVEN_UP);
      case PlanState.Proposed _, PlanState.Running _, PlanState.Undecided _, PlanState.Lifted _ ->
          Optional.empty();
    };
  }
}
